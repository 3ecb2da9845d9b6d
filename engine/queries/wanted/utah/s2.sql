-- SCRAM rows of the students in the file, with their SSID.
SELECT 'S2' AS record_type, (SELECT lea FROM temp.ut_run) AS lea_number,
       coalesce(nullif(r.ssid, ''), (SELECT n.ssid FROM temp.s1 AS n WHERE n.student_number = r.student_number LIMIT 1)) AS ssid, r.*
FROM ut_scram AS r WHERE r.id IN (SELECT id FROM temp.chosen_s2)
ORDER BY r.school_number, r.student_number, r.scram_entry_date, r.id
