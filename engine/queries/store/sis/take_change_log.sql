-- Rows of the SIS's own change log that are not there yet (student, table, field, new value, date). One that names a change
-- which an earlier import found by itself takes that row's place; if its date is another, the change is sent again.
CREATE TEMP TABLE told AS
SELECT *, row_number() OVER (PARTITION BY student_id, table_code, field_code, new_value ORDER BY effective_date DESC) AS turn
FROM (SELECT DISTINCT student_id, table_code, field_code, old_value, new_value, effective_date, user FROM temp.stage_change_log) AS s
WHERE NOT EXISTS (
  SELECT 1 FROM change_log AS c
  WHERE c.student_id = s.student_id AND c.table_code = s.table_code AND c.field_code = s.field_code
    AND c.new_value IS s.new_value AND c.source = 'LGD.csv' AND coalesce(c.original_date, c.effective_date) = s.effective_date
);

CREATE TEMP TABLE told_before AS
SELECT c.id, s.rowid AS place
FROM temp.told AS s
JOIN (SELECT c.*, row_number() OVER (PARTITION BY c.student_id, c.table_code, c.field_code, c.new_value ORDER BY c.id DESC) AS turn
      FROM change_log AS c
      WHERE c.source = 'import' AND c.student_id IN (SELECT student_id FROM temp.told)) AS c
  ON c.student_id = s.student_id AND c.table_code = s.table_code AND c.field_code = s.field_code
 AND c.new_value IS s.new_value AND c.turn = s.turn AND coalesce(c.original_date, c.effective_date) >= s.effective_date;

UPDATE change_log
SET source = 'LGD.csv', user = coalesce(s.user, ''), old_value = coalesce(s.old_value, change_log.old_value),
    sent_batch = iif(change_log.original_date IS NOT NULL OR change_log.effective_date = s.effective_date
                     OR change_log.field_code IN ('BD', 'BCY', 'BST', 'BCU', 'ETH', 'RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'USS'),
                     change_log.sent_batch, NULL),
    effective_date = iif(change_log.original_date IS NULL, s.effective_date, change_log.effective_date),
    original_date = iif(change_log.original_date IS NULL, NULL, s.effective_date)
FROM temp.told_before AS k JOIN temp.told AS s ON s.rowid = k.place
WHERE change_log.id = k.id;

INSERT INTO change_log (student_id, table_code, field_code, old_value, new_value, effective_date, seen_at, source, user)
SELECT s.student_id, s.table_code, s.field_code, s.old_value, s.new_value, s.effective_date,
       strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'LGD.csv', coalesce(s.user, '')
FROM temp.told AS s
WHERE s.rowid NOT IN (SELECT place FROM temp.told_before)
ORDER BY s.effective_date;

DROP TABLE temp.told;
DROP TABLE temp.told_before;
