-- rule: UT.MEM.ELIG.DIPLOMA
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: The student holds a diploma or certificate already. Not counted in funded membership.
-- source: R419-5
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'high_schl_compl_status' AS field, 'completed as ' || e.high_schl_compl_status || ' by ' || max(e.exit_date)
         || ', before this enrollment; not counted in funded membership' AS detail
FROM temp.s1
JOIN ut_enrollment AS e ON e.student_number = s1.student_number AND e.id <> s1.id
WHERE e.high_schl_compl_status IN (SELECT code FROM temp.ut_code WHERE code_set = 'HSCOMPL'
  AND meaning IN ('graduate', 'diploma', 'certificate'))
  AND coalesce(e.exit_date, '') <> '' AND e.exit_date <= s1.entry_date
GROUP BY s1.id
