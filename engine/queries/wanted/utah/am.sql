-- Class memberships of the students in the file.
SELECT 'AM' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number, r.*
FROM ut_course_membership AS r WHERE r.id IN (SELECT id FROM temp.chosen_am)
ORDER BY r.school_number, r.student_number, r.course_record_id, r.course_entry_date, r.id
