-- The first day in a school of the US of students who were there before and still are; a missing row counts as blank. A column
-- that is newly supplied, or no longer, is no change.  parameters: :today :user
INSERT INTO change_log (student_id, table_code, field_code, row_key, old_value, new_value, effective_date, seen_at, source, user)
WITH pair AS (
  SELECT n.student_id, o.us_school_date AS old_us_school_date, n.us_school_date AS new_us_school_date
  FROM temp.language_now AS n
  LEFT JOIN temp.language_before AS o ON n.student_id = o.student_id
  WHERE (n.us_school_date) IS NOT (o.us_school_date)
  UNION ALL
  SELECT o.student_id, o.us_school_date, NULL
  FROM temp.language_before AS o
  WHERE (o.student_id) NOT IN (SELECT student_id FROM temp.language_now)
)
SELECT student_id, table_code, field_code, '', old_value, new_value, :today,
       strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'import', :user
FROM (
  SELECT p.student_id, f.table_code, f.field_code,
         CASE f.column_name
           WHEN 'us_school_date' THEN coalesce(p.old_us_school_date, '')
         END AS old_value,
         CASE f.column_name
           WHEN 'us_school_date' THEN coalesce(p.new_us_school_date, '')
         END AS new_value
  FROM pair AS p
  CROSS JOIN temp.tracked_field AS f ON f.table_name = 'language'
  WHERE EXISTS (SELECT 1 FROM temp.student_before AS s WHERE s.id = p.student_id)
    AND EXISTS (SELECT 1 FROM student AS s WHERE s.id = p.student_id)
    AND EXISTS (SELECT 1 FROM temp.supplied_before AS c WHERE c.table_code = f.table_code AND c.column_code = f.field_code)
    AND EXISTS (SELECT 1 FROM supplied_column AS c WHERE c.table_code = f.table_code AND c.column_code = f.field_code)
)
WHERE old_value <> new_value
