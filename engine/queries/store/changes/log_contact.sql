-- Tracked fields of guardians of students who were there before and still are; a missing row counts as blank. A column
-- that is newly supplied, or no longer, is no change.  parameters: :today :user
INSERT INTO change_log (student_id, table_code, field_code, row_key, old_value, new_value, effective_date, seen_at, source, user)
WITH pair AS (
  SELECT n.student_id, n.sequence, o.last_name AS old_last_name, o.first_name AS old_first_name, o.education_level AS old_education_level, n.last_name AS new_last_name, n.first_name AS new_first_name, n.education_level AS new_education_level
  FROM temp.guardian_now AS n
  LEFT JOIN temp.guardian_before AS o ON n.student_id = o.student_id AND n.sequence = o.sequence
  WHERE (n.last_name, n.first_name, n.education_level) IS NOT (o.last_name, o.first_name, o.education_level)
  UNION ALL
  SELECT o.student_id, o.sequence, o.last_name, o.first_name, o.education_level, NULL, NULL, NULL
  FROM temp.guardian_before AS o
  WHERE (o.student_id, o.sequence) NOT IN (SELECT student_id, sequence FROM temp.guardian_now)
)
SELECT student_id, table_code, field_code, sequence, old_value, new_value, :today,
       strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'import', :user
FROM (
  SELECT p.student_id, p.sequence, f.table_code, f.field_code,
         CASE f.column_name
           WHEN 'last_name' THEN coalesce(p.old_last_name, '')
           WHEN 'first_name' THEN coalesce(p.old_first_name, '')
           WHEN 'education_level' THEN coalesce(p.old_education_level, '')
         END AS old_value,
         CASE f.column_name
           WHEN 'last_name' THEN coalesce(p.new_last_name, '')
           WHEN 'first_name' THEN coalesce(p.new_first_name, '')
           WHEN 'education_level' THEN coalesce(p.new_education_level, '')
         END AS new_value
  FROM pair AS p
  CROSS JOIN temp.tracked_field AS f ON f.table_name = 'contact'
  WHERE EXISTS (SELECT 1 FROM temp.student_before AS s WHERE s.id = p.student_id)
    AND EXISTS (SELECT 1 FROM student AS s WHERE s.id = p.student_id)
    AND EXISTS (SELECT 1 FROM temp.supplied_before AS c WHERE c.table_code = f.table_code AND c.column_code = f.field_code)
    AND EXISTS (SELECT 1 FROM supplied_column AS c WHERE c.table_code = f.table_code AND c.column_code = f.field_code)
)
WHERE old_value <> new_value
