-- rule: UT.MEM.ELIG.TEN
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: Unexcused on all of the last school days that the state allows in a row: exit the student on the next one. Not counted in funded membership.
-- source: R419-5; JSD-10DAY
-- One day more is UT.SEED.TENDAYS.
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'exit_date' AS field,
       r.days || ' school days in a row without excuse until ' || r.last_day
         || '; not counted in funded membership from the next school day on' AS detail
FROM temp.ut_unexcused_run AS r
JOIN temp.s1 ON s1.id = r.s1_id
WHERE r.days = (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'unexcused_run') AND s1.left_on = ''
