-- rule: UT.SEED.TENDAYS
-- system: utah
-- records: S1
-- severity: fatal
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: Student has more than 10 days of unexcused absence in a row while enrolled.
-- source: SEED-UT; JSD-10DAY; R419-5
-- The seed gives the opening words only. Without absences by day a total is a warning.
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'unexcused_absences' AS field,
       'Student has more than ' || (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'unexcused_run')
         || ' days: ' || r.days
         || ' school days in a row without excuse, ' || r.first_day || ' to ' || r.last_day AS detail, 'fatal' AS severity
FROM temp.ut_unexcused_run AS r
JOIN temp.s1 ON s1.id = r.s1_id
WHERE r.days > (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'unexcused_run')
UNION ALL
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'unexcused_absences',
       'Student has more than ' || (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'unexcused_run')
         || ' days: ' || s1.unexcused_absences
         || ' unexcused in all; totals cannot tell whether they were in a row', 'warning'
FROM temp.s1
WHERE CAST(coalesce(s1.unexcused_absences,
  '') AS INTEGER) > (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'unexcused_run')
  AND NOT EXISTS (SELECT 1 FROM ut_absence AS a WHERE a.student_number = s1.student_number)
