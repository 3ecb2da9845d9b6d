-- rule: UT.INC.REQ
-- system: utah
-- records: I1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Incidents
-- message: The time frame, date or location of an incident is missing.
-- source: WASHK12-INC; PS-INC
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'I1' AND f.column_name IN ('incident_date', 'time_frame', 'location') AND f.fault IN ('missing', 'absent')
