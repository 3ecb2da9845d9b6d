-- rule: UT.SEED.AC.TEACHER
-- system: utah
-- records: AC
-- severity: fatal
-- standing: stated
-- phase: record
-- level: 1
-- place: Faculty
-- message: A teacher error: a value of the teacher of a class is missing or not of its form.
-- source: SEED-UT
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail, f.severity AS severity
FROM temp.ut_field_fault AS f
WHERE f.record = 'AC' AND f.column_name LIKE 'teacher%'
  AND f.fault <> 'unwritable'
  AND NOT EXISTS (SELECT 1 FROM temp.ut_told_elsewhere AS t
                  WHERE t.record = f.record AND t.column_name = f.column_name AND t.fault = f.fault)
