-- The SCRAM rows in the file.
SELECT r.student_number, r.school_number AS school, sc.name AS school_name,
       (SELECT s.grade FROM temp.report_student AS s WHERE s.school = r.school_number AND s.student = r.student_number) AS grade,
       r.scram_entry_date, coalesce(r.time, '') AS time, coalesce(t.name, '') AS time_name, coalesce(r.disability, '') AS disability,
       coalesce(d.name, '') AS disability_name, coalesce(r.environment, '') AS environment, coalesce(e.name, '') AS environment_name
FROM ut_scram AS r
LEFT JOIN temp.report_school AS sc ON sc.school = r.school_number
LEFT JOIN temp.ut_code AS t ON t.code_set = 'SCRAMTIME' AND t.code = r.time
LEFT JOIN temp.ut_code AS d ON d.code_set = 'SCRAMDIS' AND d.code = r.disability
LEFT JOIN temp.ut_code AS e ON e.code_set = 'ENV' AND e.code = r.environment
WHERE r.id IN (SELECT id FROM temp.chosen_s2)
ORDER BY r.school_number, r.student_number, r.scram_entry_date, r.id
