-- rule: UT.DOR.99
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor, Addresses tab
-- message: The district of residence and the state of the address do not fit: out of state is 99.
-- source: JSD-NONRES
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'district_of_residence' AS field,
       'district ' || s1.district_of_residence || ' with an address '
         || iif(s1.state
           = (SELECT value FROM temp.ut_limit WHERE name = 'home_state'), 'in the state', 'outside the state') AS detail
FROM temp.s1
WHERE coalesce(s1.district_of_residence, '') <> '' AND coalesce(s1.state, '') <> ''
  AND (s1.district_of_residence = (SELECT value FROM temp.ut_limit WHERE name = 'district_out_of_state')) = (s1.state
    = (SELECT value FROM temp.ut_limit WHERE name = 'home_state'))
