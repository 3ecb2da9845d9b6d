-- rule: UT.FMT.PHONE
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The home phone is not of the form 999-999-9999.
-- source: WASHK12
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'home_phone' AS field, 'not of the form 999-999-9999' AS detail
FROM temp.s1
WHERE coalesce(s1.home_phone, '') <> '' AND s1.home_phone NOT GLOB '[0-9][0-9][0-9]-[0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'
  AND NOT EXISTS (SELECT 1 FROM temp.ut_field_fault AS f WHERE f.record = 'S1' AND f.column_name = 'home_phone'
    AND f.key = s1.key)
