SELECT student_id, '' AS row_key, max(id), {columns}
FROM {table}
WHERE student_id IN (SELECT student_id FROM temp.suspect)
GROUP BY student_id
