-- Whether there are students and no reported spell of the academic year has begun.
SELECT NOT EXISTS (SELECT 1 FROM temp.sinf_student) AND EXISTS (SELECT 1 FROM main.student)
