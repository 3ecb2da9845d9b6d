-- The generation in force of each process: the last ODS import that was not undone.
CREATE VIEW current_generation AS
SELECT g.* FROM generation AS g
WHERE g.number = (SELECT max(n.number) FROM generation AS n
                  WHERE n.process = g.process AND n.id NOT IN (SELECT generation_id FROM generation_undo));

-- Posts that stand, in posting order; of a partial one only the records of its schools joined the belief.
CREATE VIEW standing_post AS
SELECT p.* FROM post AS p
WHERE NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id);

-- Students of whom a partial post left a record out: the state did not take it.
CREATE VIEW left_of_post AS
SELECT p.id AS post_id, r.student_id
FROM post AS p
CROSS JOIN batch_record AS r ON r.file_id = p.file_id
WHERE p.partial AND r.school NOT IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id);

-- What the state said last of each file: by a post that stands, by a reply, or as told. The job is the last one that was told.
CREATE VIEW file_state AS
SELECT s.file_id, s.status, s.at,
       coalesce((SELECT j.job_id FROM state_status AS j
                 WHERE j.file_id = s.file_id AND j.job_id <> '' ORDER BY j.id DESC LIMIT 1), '') AS job_id
FROM state_status AS s
WHERE s.id = (SELECT max(n.id) FROM state_status AS n
              WHERE n.file_id = s.file_id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = n.post_id));

-- Records that the state rejected as they are, each with the first of its fatal errors; not those that it took since, byte for byte.
CREATE VIEW rejected_record AS
SELECT b.process, r.ssid, r.school, r.start_date, r.part, r.record, w.code, w.field, max(y.event_id) AS event_id
FROM reply_row AS w
CROSS JOIN reply AS y ON y.id = w.reply_id
CROSS JOIN batch_record AS r ON r.id = w.record_id
CROSS JOIN batch_file AS f ON f.id = r.file_id
CROSS JOIN batch AS b ON b.id = f.batch_id
WHERE w.severity = 'fatal'
  AND NOT EXISTS (
    SELECT 1 FROM batch_record AS r2
    JOIN standing_post AS p ON p.file_id = r2.file_id
    WHERE r2.ssid = r.ssid AND r2.school = r.school AND r2.start_date = r.start_date AND r2.part = r.part AND r2.record = r.record
      AND p.event_id > y.event_id
      AND (NOT p.partial OR r2.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id)))
GROUP BY b.process, r.record;

-- Birth date and gender as the newest posted SINF record of each SSID has them.
CREATE VIEW corrected_identity AS
SELECT i.ssid, i.birth_date, i.gender, i.post_id, p.event_id
FROM belief_identity AS i
JOIN standing_post AS p ON p.id = i.post_id
WHERE NOT EXISTS (SELECT 1 FROM belief_identity AS n JOIN standing_post AS q ON q.id = n.post_id
                  WHERE n.ssid = i.ssid AND n.post_id > i.post_id);

-- Plain SQL alone here, so that any SQLite shell answers: a record's fields are taken apart as JSON.
-- For every key that a standing post of the current generation touched: the last record that did. The state changes birth
-- date and gender of its SENR rows when it takes a SINF record.
CREATE VIEW posted_record AS
SELECT p.process, p.generation_id, p.post_id, p.record_id, p.action, p.ssid, p.school, p.start_date, p.part, p.student_id,
       coalesce((SELECT (SELECT group_concat(CASE f.key WHEN 16 THEN i.birth_date WHEN 17 THEN i.gender ELSE f.value END, '^')
                         FROM json_each('[' || replace(json_quote(p.record), '^', '","') || ']') AS f)
                 FROM corrected_identity AS i WHERE p.process = 'SENR' AND i.ssid = p.ssid AND i.post_id > p.post_id), p.record) AS record
FROM (
  SELECT p.process, p.generation_id, p.id AS post_id, r.id AS record_id, r.action, r.ssid, r.school, r.start_date, r.part,
         r.student_id, r.record,
         row_number() OVER (PARTITION BY p.process, r.ssid, r.school, r.start_date, r.part ORDER BY p.id DESC) AS newest
  FROM standing_post AS p
  JOIN current_generation AS g ON g.id = p.generation_id
  JOIN batch_record AS r ON r.file_id = p.file_id
                        AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
) AS p
WHERE p.newest = 1;

-- What we think the state holds: the rows of the last ODS import, then every posted file in posting order.
CREATE VIEW belief AS
SELECT g.process, o.ssid, o.school, o.start_date, o.part, o.student_id,
       coalesce((SELECT (SELECT group_concat(CASE f.key WHEN 16 THEN i.birth_date WHEN 17 THEN i.gender ELSE f.value END, '^')
                         FROM json_each('[' || replace(json_quote(o.record), '^', '","') || ']') AS f)
                 FROM corrected_identity AS i WHERE g.process = 'SENR' AND i.ssid = o.ssid AND i.event_id > g.event_id), o.record) AS record,
       'ods' AS source
FROM current_generation AS g
JOIN ods_row AS o ON o.generation_id = g.id
WHERE NOT EXISTS (
  SELECT 1 FROM batch_record AS r
  JOIN post AS p ON p.file_id = r.file_id
  WHERE r.ssid = o.ssid AND r.school = o.school AND r.start_date = o.start_date AND r.part = o.part
    AND p.generation_id = g.id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id)
    AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
)
UNION ALL
SELECT process, ssid, school, start_date, part, student_id, record, 'post'
FROM posted_record
WHERE action <> 'remove';
