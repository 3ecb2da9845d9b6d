-- rule: UT.SEED.DOR
-- system: utah
-- records: S1
-- severity: fatal
-- standing: stated
-- phase: record
-- level: 1
-- place: Student Editor, Addresses tab
-- message: District of Residence error: missing or not a district.
-- source: SEED-UT
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, 'District of Residence error: '
  || f.detail AS detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'S1' AND f.column_name = 'district_of_residence'
UNION ALL
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'district_of_residence', 'District of Residence error: not the number of a district'
FROM temp.s1
WHERE coalesce(s1.district_of_residence, '') <> ''
  AND (s1.district_of_residence GLOB '*[^0-9A-Za-z]*'
       OR length(s1.district_of_residence) < (SELECT max_length FROM temp.ut_field WHERE record = 'S1'
         AND column_name = 'district_of_residence'))
  AND NOT EXISTS (SELECT 1 FROM temp.ut_field_fault AS f WHERE f.record = 'S1'
    AND f.column_name = 'district_of_residence' AND f.key = s1.key)
