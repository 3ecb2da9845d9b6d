-- rule: S1.009
-- system: utah
-- records: S1
-- severity: warning
-- standing: not stated
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The enrollment validation type is missing.
-- source: SPEC22
-- The number is published, the state's logic is not.
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'S1' AND f.column_name = 'enrollment_validation_type' AND f.fault IN ('missing', 'absent')
