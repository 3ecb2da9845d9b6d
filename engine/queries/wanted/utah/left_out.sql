-- Rows of the year that the file does not hold, each with the reason. parameters: none
SELECT 'S1' AS record, r.school_number AS school, r.student_number, r.key,
       CASE WHEN u.key IS NOT NULL THEN 'cannot be written: ' || u.why
            WHEN r.entry_date > run.date_to THEN 'enters on ' || r.entry_date || ', after ' || run.date_to
            WHEN r.left_on <> '' AND r.left_on <= run.date_from THEN 'left: the exit date is ' || r.left_on
            ELSE 'no SCRAM row is open on ' || run.date_to END AS reason
FROM temp.s1 AS r JOIN temp.ut_run AS run LEFT JOIN temp.ut_unwritable AS u ON u.record = 'S1' AND u.key = r.key
WHERE r.id NOT IN (SELECT id FROM temp.chosen_s1)
UNION ALL
SELECT 'S2', r.school_number, r.student_number, r.key,
       CASE WHEN u.key IS NOT NULL THEN 'cannot be written: ' || u.why
            WHEN r.scram_entry_date > run.date_to THEN 'begins on ' || r.scram_entry_date || ', after ' || run.date_to
            WHEN coalesce(r.scram_exit_date, '') <> '' AND r.scram_exit_date <= run.date_from
              THEN 'ended: the exit date is ' || r.scram_exit_date
            ELSE 'the student is not in the file at this school' END
FROM temp.s2 AS r JOIN temp.ut_run AS run LEFT JOIN temp.ut_unwritable AS u ON u.record = 'S2' AND u.key = r.key
WHERE r.id NOT IN (SELECT id FROM temp.chosen_s2)
UNION ALL
SELECT u.record, '', '', u.key, 'cannot be written: ' || u.why FROM temp.ut_unwritable AS u WHERE u.record NOT IN ('S1', 'S2')
ORDER BY record, school, student_number, key
