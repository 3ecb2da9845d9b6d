-- Section 504 rows of the students in the file.
SELECT 'S4' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number, r.*
FROM ut_section_504 AS r WHERE r.id IN (SELECT id FROM temp.chosen_s4)
ORDER BY r.school_number, r.student_number, r.section504_entry_date, r.id
