-- rule: AC.825
-- system: utah
-- records: AC
-- severity: warning
-- standing: not stated
-- phase: record
-- level: 1
-- place: Scheduling
-- message: The core code is not in the list of core codes.
-- source: SPEC22
-- The state's list of core code and teacher pairs is not published: runs only where the code set CORE of a layout folder has codes.
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'AC' AND f.column_name = 'core_code' AND f.fault = 'code'
