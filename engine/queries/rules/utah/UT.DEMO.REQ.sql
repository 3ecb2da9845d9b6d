-- rule: UT.DEMO.REQ
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: Gender or ethnicity is missing.
-- source: WASHK12
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'S1' AND f.column_name IN ('gender', 'ethnicity') AND f.fault IN ('missing', 'absent')
