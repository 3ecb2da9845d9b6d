-- Rows of the SIS's own change log that are not there yet (student, table, field, new value, date). One that names a change
-- which an earlier import found by itself takes that row's place; one that comes with another date than in the last file
-- replaces that row. If the date is another, the change is sent again. The first file is where the log begins: its rows are
-- not to be sent, but those from :pending_since on.  parameters: :today :pending_since ('' for none)
CREATE TEMP TABLE log_begins AS
SELECT NOT EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'LGD')
       AND NOT EXISTS (SELECT 1 FROM change_log WHERE source = 'LGD.csv') AS first_file;

UPDATE temp.stage_change_log SET old_value = sis_day(old_value), new_value = sis_day(new_value)
WHERE (table_code, field_code) IN (SELECT table_code, field_code FROM temp.day_field);

CREATE INDEX temp.stage_change_log_student ON stage_change_log (student_id);

-- A row that was gone and is back is still to be sent.
UPDATE change_log SET sent_batch = NULL, date_reason = NULL
WHERE source = 'LGD.csv' AND sent_batch = -1 AND date_reason = 'gone from LGD.csv'
  AND EXISTS (SELECT 1 FROM temp.stage_change_log AS s
              WHERE s.student_id = change_log.student_id AND s.table_code = change_log.table_code
                AND s.field_code = change_log.field_code AND s.new_value IS change_log.new_value
                AND s.effective_date = change_log.effective_date);

-- Rows of the last file that this one does not have.
CREATE TEMP TABLE untold AS
SELECT c.id, c.student_id, c.table_code, c.field_code, c.new_value
FROM change_log AS c
WHERE c.source = 'LGD.csv' AND coalesce(c.sent_batch, 0) >= 0
  AND NOT EXISTS (SELECT 1 FROM temp.stage_change_log AS s
                  WHERE s.student_id = c.student_id AND s.table_code = c.table_code AND s.field_code = c.field_code
                    AND s.new_value IS c.new_value AND s.effective_date = coalesce(c.original_date, c.effective_date));

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
JOIN (SELECT c.*, row_number() OVER (PARTITION BY c.student_id, c.table_code, c.field_code, c.new_value
                                      ORDER BY c.source = 'LGD.csv' DESC, c.id DESC) AS turn
      FROM change_log AS c
      WHERE (c.source = 'import' AND coalesce(c.sent_batch, 0) >= 0 AND c.student_id IN (SELECT student_id FROM temp.told))
         OR c.id IN (SELECT id FROM temp.untold)) AS c
  ON c.student_id = s.student_id AND c.table_code = s.table_code AND c.field_code = s.field_code
 AND c.new_value IS s.new_value AND c.turn = s.turn
 AND (c.source = 'LGD.csv' OR coalesce(c.original_date, c.effective_date) >= s.effective_date);

UPDATE change_log
SET source = 'LGD.csv',
    date_reason = iif(change_log.source = 'LGD.csv' AND change_log.original_date IS NULL,
                      'corrected in LGD.csv from ' || change_log.effective_date, change_log.date_reason), user = coalesce(s.user, ''), old_value = coalesce(s.old_value, change_log.old_value),
    sent_batch = iif(change_log.original_date IS NOT NULL OR change_log.effective_date = s.effective_date
                     OR EXISTS (SELECT 1 FROM temp.sinf_field AS w
                                WHERE w.table_code = change_log.table_code AND w.field_code = change_log.field_code
                                  AND w.dated = 'spell'),
                     change_log.sent_batch, NULL),
    effective_date = iif(change_log.original_date IS NULL, s.effective_date, change_log.effective_date),
    original_date = iif(change_log.original_date IS NULL, NULL, s.effective_date)
FROM temp.told_before AS k JOIN temp.told AS s ON s.rowid = k.place
WHERE change_log.id = k.id;

INSERT INTO change_log (student_id, table_code, field_code, old_value, new_value, effective_date, seen_at, source, user, sent_batch)
SELECT s.student_id, s.table_code, s.field_code, s.old_value, s.new_value, s.effective_date,
       strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'LGD.csv', coalesce(s.user, ''),
       iif((SELECT first_file FROM temp.log_begins) AND (:pending_since = '' OR s.effective_date < :pending_since), 0, NULL)
FROM temp.told AS s
WHERE s.rowid NOT IN (SELECT place FROM temp.told_before)
ORDER BY s.effective_date;

-- Rows that are gone from the log, of the days that this file speaks of. The newest change of a field is there all the same (an
-- import found it or the SIS has its value): its day is not known any more.
UPDATE change_log
SET source = 'import', date_reason = 'gone from LGD.csv, was ' || effective_date, effective_date = :today
WHERE sent_batch IS NULL AND original_date IS NULL
  AND id IN (SELECT id FROM temp.untold) AND id NOT IN (SELECT id FROM temp.told_before)
  AND effective_date >= (SELECT min(effective_date) FROM temp.stage_change_log)
  AND NOT EXISTS (SELECT 1 FROM change_log AS n
                  WHERE n.student_id = change_log.student_id AND n.table_code = change_log.table_code
                    AND n.field_code = change_log.field_code AND n.id > change_log.id);

UPDATE change_log SET sent_batch = -1, date_reason = 'gone from LGD.csv'
WHERE source = 'LGD.csv' AND original_date IS NULL AND coalesce(sent_batch, 0) >= 0
  AND id IN (SELECT id FROM temp.untold) AND id NOT IN (SELECT id FROM temp.told_before)
  AND effective_date >= (SELECT min(effective_date) FROM temp.stage_change_log)
  AND EXISTS (SELECT 1 FROM change_log AS n
              WHERE n.student_id = change_log.student_id AND n.table_code = change_log.table_code
                AND n.field_code = change_log.field_code AND n.id > change_log.id);

INSERT INTO temp.untold_change (id) SELECT id FROM temp.untold WHERE id NOT IN (SELECT id FROM temp.told_before);

DROP TABLE temp.told;
DROP TABLE temp.untold;
DROP TABLE temp.log_begins;
DROP TABLE temp.told_before;
