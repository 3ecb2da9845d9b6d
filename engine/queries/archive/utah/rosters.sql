-- Who was in which class, all terms of the year: a row a class membership.
SELECT m.school_number AS school, coalesce((SELECT school_name FROM temp.archive_school WHERE school_number = m.school_number), '') AS school_name,
       coalesce(c.term, '') AS term, coalesce(c.period, '') AS period, m.course_record_id AS class,
       coalesce(c.course_title, '') AS title, coalesce(c.core_code, '') AS core_code, coalesce(c.teacher1_id, '') AS teacher,
       m.student_number AS student_number, coalesce(p.last_name, '') AS last_name, coalesce(p.first_name, '') AS first_name,
       coalesce((SELECT e.grade_level FROM temp.s1 AS e
                 WHERE e.student_number = m.student_number AND e.school_number = m.school_number
                   AND e.entry_date <= m.course_entry_date
                 ORDER BY e.entry_date DESC LIMIT 1), p.grade_level, '') AS grade,
       m.course_entry_date AS entry_date, coalesce(m.course_exit_date, '') AS exit_date
FROM temp.am AS m
LEFT JOIN ut_course AS c ON c.id = (SELECT min(id) FROM ut_course
                                    WHERE course_record_id = m.course_record_id AND school_number = m.school_number)
LEFT JOIN ut_student AS p ON p.student_number = m.student_number
ORDER BY m.school_number, term, period, m.course_record_id, last_name, first_name, m.student_number, m.course_entry_date, m.id
