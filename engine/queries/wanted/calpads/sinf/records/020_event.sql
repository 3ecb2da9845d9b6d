-- Every change of those students with the day that it is sent for, and where that day comes from. A value that begins after
-- today waits for its day.
CREATE TEMP TABLE sinf_carried (kind TEXT NOT NULL, change_id INTEGER NOT NULL, PRIMARY KEY (kind, change_id)) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.sinf_carried (kind, change_id)
SELECT c.kind, c.change_id
FROM main.post AS p
CROSS JOIN main.batch_change AS c ON c.file_id = p.file_id
WHERE p.process = 'SINF' AND p.id NOT IN (SELECT post_id FROM main.unpost);

CREATE TEMP TABLE sinf_event (
  kind TEXT NOT NULL,               -- change, address (batch_change)
  change_id INTEGER NOT NULL,
  student_id TEXT NOT NULL,
  table_code TEXT NOT NULL, field_code TEXT NOT NULL, row_key TEXT NOT NULL,
  old_value TEXT, new_value TEXT,
  given TEXT NOT NULL,              -- the day before it is moved into the enrollment
  date TEXT NOT NULL,
  date_source TEXT NOT NULL,
  pending INTEGER NOT NULL,
  sent INTEGER NOT NULL             -- a posted file carried it, for whatever day
);

INSERT INTO temp.sinf_event
WITH change AS (
  SELECT 'change' AS kind, c.id AS change_id, s.student_id, s.first_start, c.table_code, c.field_code, c.row_key, c.old_value, c.new_value,
         CASE WHEN f.dated <> 'spell' THEN c.effective_date
              WHEN c.sent_batch IS NULL THEN s.current_start
              -- What was sent stays where it went: the start of the spell that was the current one on that day.
              ELSE coalesce((SELECT e.start_date FROM main.batch AS b
                             CROSS JOIN temp.sinf_spell AS e ON e.student_id = s.student_id AND e.start_date <= b.today
                             WHERE b.process = 'SINF' AND b.number = c.sent_batch
                             ORDER BY e.exit_date = '' OR e.exit_date >= b.today DESC, e.status = '10' DESC, e.start_date DESC
                             LIMIT 1), s.current_start) END AS given,
         CASE WHEN f.dated = 'spell' THEN 'start of the spell'
              WHEN c.original_date IS NOT NULL THEN 'set by hand'
              WHEN c.source = 'LGD.csv' THEN 'LGD.csv' ELSE 'change log' END AS date_source,
         c.sent_batch IS NULL AS pending, EXISTS (SELECT 1 FROM temp.sinf_carried AS k WHERE k.kind = 'change' AND k.change_id = c.id) AS sent,
         coalesce(c.sent_batch, 0) < 0 AS dropped
  FROM temp.sinf_student AS s
  CROSS JOIN main.change_log AS c ON c.student_id = s.student_id
  CROSS JOIN temp.sinf_field AS f ON f.table_code = c.table_code AND f.field_code = c.field_code
  UNION ALL
  SELECT 'address', a.id, s.student_id, s.first_start, 'ADH', 'AD', '', NULL, NULL, a.start_date, 'start of the address', a.sent_batch IS NULL, EXISTS (SELECT 1 FROM temp.sinf_carried AS k WHERE k.kind = 'address' AND k.change_id = a.id), 0
  FROM temp.sinf_student AS s
  CROSS JOIN main.address_history AS a ON a.student_id = s.student_id
  WHERE coalesce(a.sent_batch, 0) >= 0
), moved AS (
  SELECT *,
         CASE WHEN given > (SELECT today FROM temp.run_parameter) THEN given -- it waits, of who has left too
              WHEN given < first_start THEN first_start
              WHEN EXISTS (SELECT 1 FROM temp.sinf_spell AS e
                           WHERE e.student_id = c.student_id AND e.start_date <= c.given
                             AND (e.exit_date = '' OR e.exit_date >= c.given)) THEN given
              ELSE (SELECT max(e.exit_date) FROM temp.sinf_spell AS e
                    WHERE e.student_id = c.student_id AND e.exit_date <> '' AND e.exit_date < c.given) END AS inside
  FROM change AS c
)
SELECT kind, change_id, student_id, table_code, field_code, row_key, old_value, new_value, given,
       -- What was dropped never comes: until then the value before it holds.
       iif(dropped, '9999-12-31', inside),
       date_source || CASE WHEN given < inside THEN ' ' || given || ', moved to the start of the first spell'
                           WHEN given > inside THEN ' ' || given || ', moved to the exit'
                           ELSE '' END,
       pending, sent
FROM moved;
CREATE INDEX temp.sinf_event_student ON sinf_event (student_id, date);
