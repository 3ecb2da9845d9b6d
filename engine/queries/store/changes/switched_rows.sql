-- Another row of STU speaks for the student now: logged, never sent.
INSERT INTO temp.found_change (student_id, table_code, field_code, row_key, old_value, new_value)
SELECT n.student_id, 'STU', 'SC', '', o.school, n.school
FROM temp.suspect AS s
CROSS JOIN main.student_school AS n ON n.student_id = s.student_id AND n.identity = 1
CROSS JOIN {table} AS o ON o.student_id = s.student_id AND o.identity = 1
WHERE n.school <> o.school
  AND EXISTS (SELECT 1 FROM {table} AS b WHERE b.student_id = n.student_id AND b.school = n.school)
