-- Students with records of the batch at a school that posted and, in this file, at one that did not; or the other way round.
-- :schools: those that posted, as a JSON array.  parameters: :file_id :batch_id :schools
WITH file_record AS (
  SELECT ssid, student_id, school, school IN (SELECT value FROM json_each(:schools)) AS took FROM batch_record WHERE file_id = :file_id
), batch_row AS (
  SELECT r.ssid, r.student_id, r.school, r.school IN (SELECT value FROM json_each(:schools)) AS took, r.file_id = :file_id AS here
  FROM batch_file AS f
  CROSS JOIN batch_record AS r ON r.file_id = f.id
  WHERE f.batch_id = :batch_id AND (f.id = :file_id OR f.status <> 'posted')
    AND (r.school IN (SELECT value FROM json_each(:schools)) OR r.school IN (SELECT school FROM file_record))
)
SELECT ssid, max(student_id) AS student_id, group_concat(DISTINCT school) FILTER (WHERE took) AS took_at,
       group_concat(DISTINCT school) FILTER (WHERE NOT took) AS left_at
FROM (SELECT * FROM batch_row ORDER BY school)
GROUP BY ssid
HAVING took_at IS NOT NULL AND left_at IS NOT NULL AND max(here)
ORDER BY ssid
