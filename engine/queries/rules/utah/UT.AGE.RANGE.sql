-- rule: UT.AGE.RANGE
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The birth date is outside the limits for the grade.
-- source: WASHK12
SELECT 'S1' AS record, a.school_number AS school, a.student_number, a.key, 'birth_date' AS field,
       a.age || ' years on ' || (SELECT value FROM temp.ut_limit WHERE name = 'age_day') || ' in grade '
         || a.grade_level AS detail
FROM temp.s1_wrong_age AS a
