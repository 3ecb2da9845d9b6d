-- Rows of the SIS's own change log that are not there yet (student, table, field, new value, date).
INSERT INTO change_log (student_id, table_code, field_code, old_value, new_value, effective_date, seen_at, source, user)
SELECT DISTINCT s.student_id, s.table_code, s.field_code, s.old_value, s.new_value, s.effective_date,
       strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'LGD.csv', coalesce(s.user, '')
FROM temp.stage_change_log AS s
WHERE NOT EXISTS (
  SELECT 1 FROM change_log AS c
  WHERE c.student_id = s.student_id AND c.table_code = s.table_code AND c.field_code = s.field_code
    AND c.new_value IS s.new_value AND c.effective_date = s.effective_date
)
