-- rule: S1.403
-- system: utah
-- records: S1
-- severity: warning
-- standing: not stated
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The enrollment validation type is no code of the state.
-- source: SPEC22
-- The number is published, the state's logic is not: runs only where the code set EVT of a layout folder has codes.
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'S1' AND f.column_name = 'enrollment_validation_type' AND f.fault = 'code'
