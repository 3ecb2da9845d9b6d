-- parameters: :today :user
INSERT INTO change_log (student_id, table_code, field_code, row_key, old_value, new_value, effective_date, seen_at, source, user)
SELECT student_id, table_code, field_code, row_key, old_value, new_value, :today, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'import', :user
FROM temp.found_change
