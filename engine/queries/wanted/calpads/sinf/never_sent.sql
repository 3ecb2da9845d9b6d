-- Students of whom no record was ever sent and none goes now.
SELECT count(*) FROM temp.sinf_new WHERE student_id NOT IN (SELECT student_id FROM temp.sinf_record)
