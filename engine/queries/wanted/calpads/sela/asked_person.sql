-- Who has a status to send, and who that is in the SIS.
CREATE TEMP TABLE asked_person AS
SELECT l.student_id, l.ssid, coalesce(t.first_name, '') AS first_name, coalesce(t.last_name, '') AS last_name,
       coalesce(t.birth_date, '') AS birth_date
FROM temp.sela_fate AS f
CROSS JOIN temp.sela_local AS l ON l.student_id = f.student_id
CROSS JOIN main.student_school AS t ON t.student_id = f.student_id AND t.identity = 1
WHERE f.code IS NULL
