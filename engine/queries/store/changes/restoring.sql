-- How many of the changes only take back the last one of their field, and how many there are.
SELECT coalesce(sum(EXISTS (
         SELECT 1 FROM change_log AS c
         WHERE c.id = (SELECT max(l.id) FROM change_log AS l
                       WHERE l.student_id = f.student_id AND l.table_code = f.table_code AND l.field_code = f.field_code
                         AND l.row_key = f.row_key)
           AND coalesce(c.old_value, '') = f.new_value AND c.new_value = f.old_value)), 0) AS back, count(*) AS found
FROM temp.found_change AS f WHERE NOT (f.table_code = 'STU' AND f.field_code = 'SC')
