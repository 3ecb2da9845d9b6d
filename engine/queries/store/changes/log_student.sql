-- Tracked fields of students who were there before and still are. A column that is newly supplied, or no longer, is no
-- change: <> is never true for NULL.  parameters: :today :user
INSERT INTO change_log (student_id, table_code, field_code, row_key, old_value, new_value, effective_date, seen_at, source, user)
SELECT id, table_code, field_code, '', old_value, new_value, :today, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'import', :user
FROM (
  SELECT n.id, f.table_code, f.field_code,
         CASE f.column_name
           WHEN 'last_name' THEN o.last_name
           WHEN 'first_name' THEN o.first_name
           WHEN 'middle_name' THEN o.middle_name
           WHEN 'suffix' THEN o.suffix
           WHEN 'alias_last_name' THEN o.alias_last_name
           WHEN 'alias_first_name' THEN o.alias_first_name
           WHEN 'alias_middle_name' THEN o.alias_middle_name
           WHEN 'birth_date' THEN o.birth_date
           WHEN 'gender' THEN o.gender
           WHEN 'birth_city' THEN o.birth_city
           WHEN 'birth_state' THEN o.birth_state
           WHEN 'birth_country' THEN o.birth_country
           WHEN 'hispanic' THEN o.hispanic
           WHEN 'race1' THEN o.race1
           WHEN 'race2' THEN o.race2
           WHEN 'race3' THEN o.race3
           WHEN 'race4' THEN o.race4
           WHEN 'race5' THEN o.race5
           WHEN 'parent_education' THEN o.parent_education
         END AS old_value,
         CASE f.column_name
           WHEN 'last_name' THEN n.last_name
           WHEN 'first_name' THEN n.first_name
           WHEN 'middle_name' THEN n.middle_name
           WHEN 'suffix' THEN n.suffix
           WHEN 'alias_last_name' THEN n.alias_last_name
           WHEN 'alias_first_name' THEN n.alias_first_name
           WHEN 'alias_middle_name' THEN n.alias_middle_name
           WHEN 'birth_date' THEN n.birth_date
           WHEN 'gender' THEN n.gender
           WHEN 'birth_city' THEN n.birth_city
           WHEN 'birth_state' THEN n.birth_state
           WHEN 'birth_country' THEN n.birth_country
           WHEN 'hispanic' THEN n.hispanic
           WHEN 'race1' THEN n.race1
           WHEN 'race2' THEN n.race2
           WHEN 'race3' THEN n.race3
           WHEN 'race4' THEN n.race4
           WHEN 'race5' THEN n.race5
           WHEN 'parent_education' THEN n.parent_education
         END AS new_value
  FROM temp.student_before AS o
  CROSS JOIN student AS n ON n.id = o.id
  CROSS JOIN temp.tracked_field AS f ON f.table_name = 'student_school'
  WHERE (n.last_name, n.first_name, n.middle_name, n.suffix, n.alias_last_name, n.alias_first_name,
         n.alias_middle_name, n.birth_date, n.gender, n.birth_city, n.birth_state, n.birth_country, n.hispanic,
         n.race1, n.race2, n.race3, n.race4, n.race5, n.parent_education)
        IS NOT (o.last_name, o.first_name, o.middle_name, o.suffix, o.alias_last_name, o.alias_first_name,
                o.alias_middle_name, o.birth_date, o.gender, o.birth_city, o.birth_state, o.birth_country,
                o.hispanic, o.race1, o.race2, o.race3, o.race4, o.race5, o.parent_education)
)
WHERE old_value <> new_value
