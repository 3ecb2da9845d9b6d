-- rule: UT.MEM.ELIG.AGE
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The student is not of school age and no retained senior. Not counted in funded membership.
-- source: R419-5
-- Who does not fit the grade is told by UT.AGE.RANGE.
SELECT 'S1' AS record, a.school_number AS school, a.student_number, a.key, 'birth_date' AS field,
       a.age || ' years on ' || (SELECT value FROM temp.ut_limit WHERE name = 'age_day')
         || '; not counted in funded membership' AS detail
FROM temp.s1_age AS a
WHERE a.age NOT BETWEEN (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'age_youngest')
                    AND (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'age_oldest')
  AND coalesce(a.high_schl_compl_status, '') NOT IN (SELECT code FROM temp.ut_code WHERE code_set = 'HSCOMPL'
    AND meaning = 'retained')
  AND a.id NOT IN (SELECT id FROM temp.s1_wrong_age)
