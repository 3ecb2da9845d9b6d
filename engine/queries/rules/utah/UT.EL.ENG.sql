-- rule: UT.EL.ENG
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: An English learner has English as native language.
-- source: WASHK12
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'ell_native_language' AS field, s1.limited_english || ' with ' || s1.ell_native_language AS detail
FROM temp.s1
WHERE s1.limited_english IN (SELECT code FROM temp.ut_code WHERE code_set = 'LEP' AND meaning IN ('learner', 'former'))
  AND s1.ell_native_language = (SELECT value FROM temp.ut_limit WHERE name = 'native_language_english')
