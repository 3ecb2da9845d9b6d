-- What a student was before: the earlier self of the row that speaks for the student now, else the row that spoke before. So a
-- row that takes over brings no change that it did not have itself.
SELECT student_id, '' AS row_key, {columns}
FROM {table} AS o
WHERE o.student_id IN (SELECT student_id FROM temp.suspect)
  AND o.school = coalesce(
    (SELECT n.school FROM main.student_school AS n
     WHERE n.student_id = o.student_id AND n.identity = 1
       AND EXISTS (SELECT 1 FROM {table} AS b WHERE b.student_id = n.student_id AND b.school = n.school)),
    (SELECT b.school FROM {table} AS b WHERE b.student_id = o.student_id AND b.identity = 1))
