-- The first of them.
SELECT group_concat(student_id, ', ') || iif((SELECT count(*) FROM temp.sinf_new WHERE student_id NOT IN (SELECT student_id FROM temp.sinf_record)) > 5, ', ...', '')
FROM (SELECT student_id FROM temp.sinf_new WHERE student_id NOT IN (SELECT student_id FROM temp.sinf_record)
      ORDER BY student_id LIMIT 5)
