SELECT student_id, '' AS row_key, {columns}
FROM {table}
WHERE identity = 1 AND student_id IN (SELECT student_id FROM temp.suspect)
