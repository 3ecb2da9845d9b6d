-- Classes that a membership in the file names.
SELECT 'AC' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number, r.*
FROM ut_course AS r WHERE r.id IN (SELECT id FROM temp.chosen_ac)
ORDER BY r.school_number, r.course_record_id, r.id
