-- Tracked legal names of students who were there before and still are; a missing row counts as blank. A column
-- that is newly supplied, or no longer, is no change.  parameters: :today :user
INSERT INTO change_log (student_id, table_code, field_code, row_key, old_value, new_value, effective_date, seen_at, source, user)
WITH pair AS (
  SELECT n.student_id, o.last_name AS old_last_name, o.first_name AS old_first_name, o.middle_name AS old_middle_name, o.suffix AS old_suffix, o.gender AS old_gender, n.last_name AS new_last_name, n.first_name AS new_first_name, n.middle_name AS new_middle_name, n.suffix AS new_suffix, n.gender AS new_gender
  FROM temp.legal_name_now AS n
  LEFT JOIN temp.legal_name_before AS o ON n.student_id = o.student_id
  WHERE (n.last_name, n.first_name, n.middle_name, n.suffix, n.gender) IS NOT (o.last_name, o.first_name, o.middle_name, o.suffix, o.gender)
  UNION ALL
  SELECT o.student_id, o.last_name, o.first_name, o.middle_name, o.suffix, o.gender, NULL, NULL, NULL, NULL, NULL
  FROM temp.legal_name_before AS o
  WHERE (o.student_id) NOT IN (SELECT student_id FROM temp.legal_name_now)
)
SELECT student_id, table_code, field_code, '', old_value, new_value, :today,
       strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'import', :user
FROM (
  SELECT p.student_id, f.table_code, f.field_code,
         CASE f.column_name
           WHEN 'last_name' THEN coalesce(p.old_last_name, '')
           WHEN 'first_name' THEN coalesce(p.old_first_name, '')
           WHEN 'middle_name' THEN coalesce(p.old_middle_name, '')
           WHEN 'suffix' THEN coalesce(p.old_suffix, '')
           WHEN 'gender' THEN coalesce(p.old_gender, '')
         END AS old_value,
         CASE f.column_name
           WHEN 'last_name' THEN coalesce(p.new_last_name, '')
           WHEN 'first_name' THEN coalesce(p.new_first_name, '')
           WHEN 'middle_name' THEN coalesce(p.new_middle_name, '')
           WHEN 'suffix' THEN coalesce(p.new_suffix, '')
           WHEN 'gender' THEN coalesce(p.new_gender, '')
         END AS new_value
  FROM pair AS p
  CROSS JOIN temp.tracked_field AS f ON f.table_name = 'legal_name'
  WHERE EXISTS (SELECT 1 FROM temp.student_before AS s WHERE s.id = p.student_id)
    AND EXISTS (SELECT 1 FROM student AS s WHERE s.id = p.student_id)
    AND EXISTS (SELECT 1 FROM temp.supplied_before AS c WHERE c.table_code = f.table_code AND c.column_code = f.field_code)
    AND EXISTS (SELECT 1 FROM supplied_column AS c WHERE c.table_code = f.table_code AND c.column_code = f.field_code)
)
WHERE old_value <> new_value
