-- rule: UT.SEED.CACTUS
-- system: utah
-- records: AC
-- severity: fatal
-- standing: stated
-- phase: record
-- level: 1
-- place: Faculty, Certification tab
-- message: Cactus ID - Teacher Identifier Missing.
-- source: SEED-UT
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, 'Cactus ID - Teacher Identifier Missing' AS detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'AC' AND f.column_name = 'teacher1_id' AND f.fault IN ('missing', 'absent')
