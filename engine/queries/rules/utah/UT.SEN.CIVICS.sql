-- rule: UT.SEN.CIVICS
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: A graduate has not passed the civics examination.
-- source: JSD-12
-- A column that was never supplied says nothing.
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'passed_civics_exam' AS field, s1.high_schl_compl_status || ' without a passed civics examination' AS detail
FROM temp.s1
WHERE s1.high_schl_compl_status IN (SELECT code FROM temp.ut_code WHERE code_set = 'HSCOMPL' AND meaning = 'graduate')
  AND s1.passed_civics_exam NOT IN (SELECT code FROM temp.ut_code WHERE code_set = 'YN' AND meaning = 'yes')
