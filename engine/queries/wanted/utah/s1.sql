-- Enrollments, with the SSID that the SIS has or the state gave.
SELECT 'S1' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number, r.*
FROM temp.s1 AS r JOIN temp.chosen_s1 AS c ON c.id = r.id
ORDER BY r.school_number, r.student_number, r.entry_date, r.id
