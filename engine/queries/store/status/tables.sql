-- Where the four processes stand, a row each.  parameters: :current_year :today
DROP TABLE IF EXISTS temp.status_student;
CREATE TEMP TABLE status_student (
  student_id TEXT PRIMARY KEY NOT NULL, ssid TEXT NOT NULL, has_program INTEGER NOT NULL
) WITHOUT ROWID;

DROP TABLE IF EXISTS temp.status_program;
CREATE TEMP TABLE status_program (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.status_program (student_id)
SELECT student_id FROM main.program UNION SELECT student_id FROM main.meal UNION SELECT student_id FROM main.plan_504;

-- Enrolled by today in this academic year at a school that is reported.
INSERT OR IGNORE INTO temp.status_student (student_id, ssid, has_program)
SELECT e.student_id, coalesce(t.ssid, ''), e.student_id IN (SELECT student_id FROM temp.status_program)
FROM main.enrollment AS e
JOIN main.school AS s ON s.code = e.school AND s.reported = 1
JOIN main.student_school AS t ON t.student_id = e.student_id AND t.identity = 1
WHERE e.year = :current_year AND e.start_date <= :today;

DROP TABLE IF EXISTS temp.status_process;
CREATE TEMP TABLE status_process (
  process TEXT PRIMARY KEY NOT NULL, place INTEGER NOT NULL, generation_id INTEGER,
  never_sent INTEGER,                -- of the students above; of SPRG those with a program; NULL: not known yet
  held_back INTEGER, left_alone INTEGER, left_out INTEGER, extract_day TEXT  -- of the last extract; NULL: none yet
) WITHOUT ROWID;

INSERT INTO temp.status_process (process, place, generation_id)
SELECT p.process, p.place, g.id
FROM (SELECT 'SENR' AS process, 1 AS place UNION ALL SELECT 'SINF', 2 UNION ALL SELECT 'SPRG', 3 UNION ALL SELECT 'SELA', 4) AS p
LEFT JOIN main.current_generation AS g ON g.process = p.process;

UPDATE temp.status_process SET never_sent = (
  SELECT count(*) FROM temp.status_student AS t
  WHERE t.ssid <> '' AND (t.has_program OR status_process.process <> 'SPRG')
    AND NOT EXISTS (SELECT 1 FROM main.ods_row AS o WHERE o.generation_id = status_process.generation_id AND o.ssid = t.ssid)
    AND NOT EXISTS (SELECT 1 FROM main.batch_record AS r
                    CROSS JOIN main.post AS p ON p.file_id = r.file_id
                    CROSS JOIN main.batch_file AS f ON f.id = r.file_id
                    CROSS JOIN main.batch AS b ON b.id = f.batch_id
                    WHERE r.ssid = t.ssid AND b.process = status_process.process
                      AND (NOT p.partial OR r.school IN (SELECT s.school FROM main.post_school AS s WHERE s.post_id = p.id))
                      AND NOT EXISTS (SELECT 1 FROM main.unpost AS u WHERE u.post_id = p.id)));

UPDATE temp.status_process SET held_back = n.held_back, left_alone = n.left_alone, left_out = n.left_out, extract_day = n.day
FROM (SELECT scope, max(start_date) AS day,
             sum(iif(severity = 'held back', CAST(detail AS INTEGER), 0)) AS held_back,
             sum(iif(severity IN ('left alone', 'not covered'), CAST(detail AS INTEGER), 0)) AS left_alone,
             sum(iif(severity = 'left out', CAST(detail AS INTEGER), 0)) AS left_out
      FROM main.finding WHERE scope IN ('extract senr', 'extract sinf', 'extract sprg', 'extract sela') GROUP BY scope) AS n
WHERE n.scope = 'extract ' || lower(status_process.process);

DROP TABLE IF EXISTS temp.status_pending;
CREATE TEMP TABLE status_pending AS
SELECT student_id FROM main.change_log WHERE sent_batch IS NULL AND NOT (table_code = 'STU' AND field_code = 'PED')
UNION ALL
SELECT student_id FROM main.address_history WHERE sent_batch IS NULL;
