-- Where a row of the SIS's own log names the same change, that row stays and there is one. It does if it came with this
-- import, or if it is the newest of its field and begins with the value that was stored.
CREATE TEMP TABLE told_change AS
SELECT c.id, f.place
FROM (SELECT rowid AS place, *, row_number() OVER (PARTITION BY student_id, table_code, field_code, new_value ORDER BY rowid) AS turn
      FROM temp.found_change) AS f
JOIN (SELECT c.*, row_number() OVER (PARTITION BY c.student_id, c.table_code, c.field_code, c.new_value ORDER BY c.id DESC) AS turn
      FROM change_log AS c
      JOIN (SELECT DISTINCT student_id, table_code, field_code, new_value FROM temp.found_change) AS k
        ON k.student_id = c.student_id AND k.table_code = c.table_code AND k.field_code = c.field_code AND k.new_value = c.new_value
      WHERE c.source = 'LGD.csv'
        AND (c.id > (SELECT id FROM temp.last_change)
             OR c.id = (SELECT max(l.id) FROM change_log AS l
                        WHERE l.student_id = c.student_id AND l.table_code = c.table_code AND l.field_code = c.field_code))) AS c
  ON c.student_id = f.student_id AND c.table_code = f.table_code AND c.field_code = f.field_code
 AND c.new_value = f.new_value AND c.turn = f.turn
 AND (c.id > (SELECT id FROM temp.last_change) OR c.old_value = f.old_value);

UPDATE change_log SET row_key = f.row_key, old_value = coalesce(change_log.old_value, f.old_value),
       sent_batch = iif(change_log.sent_batch = 0 AND change_log.id > (SELECT id FROM temp.last_change), NULL, change_log.sent_batch)
FROM temp.told_change AS t JOIN temp.found_change AS f ON f.rowid = t.place
WHERE change_log.id = t.id;

DELETE FROM temp.found_change WHERE rowid IN (SELECT place FROM temp.told_change);

DROP TABLE temp.told_change;

CREATE INDEX temp.found_change_field ON found_change (student_id, table_code, field_code);

-- A row that is gone from LGD.csv, and whose value the SIS has taken back, never was.
UPDATE change_log SET sent_batch = -1, date_reason = 'gone from LGD.csv'
WHERE source = 'LGD.csv' AND original_date IS NULL AND coalesce(sent_batch, 0) >= 0 AND id IN (SELECT id FROM temp.untold_change)
  AND EXISTS (SELECT 1 FROM temp.found_change AS f
              WHERE f.student_id = change_log.student_id AND f.table_code = change_log.table_code
                AND f.field_code = change_log.field_code AND f.old_value = coalesce(change_log.new_value, '')
                AND f.new_value = coalesce(change_log.old_value, ''));
