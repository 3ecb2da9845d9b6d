-- rule: UT.SEN.RT
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: A retained senior has no special education record.
-- source: JSD-12
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'high_schl_compl_status' AS field, s1.high_schl_compl_status || ' without a row of S2' AS detail
FROM temp.s1
WHERE s1.high_schl_compl_status IN (SELECT code FROM temp.ut_code WHERE code_set = 'HSCOMPL' AND meaning = 'retained')
  AND NOT EXISTS (SELECT 1 FROM temp.s2 WHERE s2.student_number = s1.student_number)
