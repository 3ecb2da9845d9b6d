-- rule: UT.SEED.AC.AM
-- system: utah
-- records: AC AM
-- severity: fatal
-- standing: stated
-- phase: record
-- level: 1
-- place: Scheduling
-- message: A course or class error: a value is missing or not of its form.
-- source: SEED-UT
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail, f.severity AS severity
FROM temp.ut_field_fault AS f
WHERE f.record IN ('AC', 'AM') AND f.column_name NOT LIKE 'teacher%'
  AND f.fault <> 'unwritable'
  AND NOT EXISTS (SELECT 1 FROM temp.ut_told_elsewhere AS t
                  WHERE t.record = f.record AND t.column_name = f.column_name AND t.fault = f.fault)
