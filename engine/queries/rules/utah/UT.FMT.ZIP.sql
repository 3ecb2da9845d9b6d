-- rule: UT.FMT.ZIP
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor, Addresses tab
-- message: The zip code is not one of Utah.
-- source: WASHK12
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'zip_code' AS field, 'no zip code of Utah' AS detail
FROM temp.s1
WHERE coalesce(s1.zip_code, '') <> ''
  AND NOT (s1.zip_code GLOB (SELECT value FROM temp.ut_limit WHERE name = 'utah_zip_prefix') || '*'
           AND (s1.zip_code GLOB '[0-9][0-9][0-9][0-9][0-9]' OR s1.zip_code GLOB '[0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'))
  AND coalesce(s1.district_of_residence, '') <> (SELECT value FROM temp.ut_limit WHERE name = 'district_out_of_state')
  AND coalesce(s1.state, '') IN ('', (SELECT value FROM temp.ut_limit WHERE name = 'home_state'))
  AND NOT EXISTS (SELECT 1 FROM temp.ut_field_fault AS f WHERE f.record = 'S1' AND f.column_name = 'zip_code'
    AND f.key = s1.key)
