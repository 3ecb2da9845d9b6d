-- rule: UT.SCR.EXIT.AX
-- system: utah
-- records: S2
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: The SCRAM exit reason does not fit the exit from the school.
-- source: NEWS-2024-04B; SPEC22
SELECT 'S2' AS record, s2.school_number AS school, s2.student_number, s2.key, 'scram_exit_reason' AS field,
       s2.scram_exit_reason || ' on the day of the exit from the school' AS detail
FROM temp.s2
WHERE coalesce(s2.scram_exit_date, '') <> ''
  AND s2.scram_exit_reason IN (SELECT code FROM temp.ut_code WHERE code_set = 'SCRAMEXIT' AND meaning = 'stays_enrolled')
  AND EXISTS (SELECT 1 FROM temp.s1 WHERE s1.student_number = s2.student_number AND s1.school_number = s2.school_number
                                      AND s1.left_on = s2.scram_exit_date)
UNION ALL
SELECT 'S2', s2.school_number, s2.student_number, s2.key, 'scram_exit_reason',
       s2.scram_exit_reason || ' while the enrollment at the school goes on'
FROM temp.s2
WHERE coalesce(s2.scram_exit_date, '') <> ''
  AND s2.scram_exit_reason IN (SELECT code FROM temp.ut_code WHERE code_set = 'SCRAMEXIT' AND meaning = 'leaves_school')
  AND EXISTS (SELECT 1 FROM temp.s1 WHERE s1.student_number = s2.student_number AND s1.school_number = s2.school_number
                                      AND s1.entry_date <= s2.scram_exit_date
                                      AND (s1.left_on = '' OR s1.left_on > s2.scram_exit_date))
