-- rule: UT.AC.CORE
-- system: utah
-- records: AC
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Scheduling
-- message: The course has no valid CACTUS course code: none, or a header.
-- source: WASHK12; CACTUS-CODES
-- A code outside the codes of a layout folder is AC.825.
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail
FROM temp.ut_field_fault AS f
WHERE f.record = 'AC' AND f.column_name = 'core_code' AND f.fault IN ('missing', 'absent')
UNION ALL
SELECT 'AC', ac.school_number, '', ac.key, 'core_code', ac.core_code || ' is a header, not a course'
FROM temp.ac
WHERE ac.core_code LIKE '%000'
  AND NOT EXISTS (SELECT 1 FROM temp.ut_field_fault AS f
                  WHERE f.record = 'AC' AND f.column_name = 'core_code' AND f.key = ac.key)
