-- rule: UT.MEM.ELIG.RES
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The student is not a Utah resident by the resident status. Not counted in funded membership.
-- source: R419-5
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'resident_status' AS field, 'resident status ' || s1.resident_status || '; not counted in funded membership' AS detail
FROM temp.s1
WHERE coalesce(s1.resident_status, '') <> ''
  AND s1.resident_status NOT IN (SELECT code FROM temp.ut_code WHERE code_set = 'RESIDENT' AND meaning = 'counted')
  AND NOT EXISTS (SELECT 1 FROM temp.ut_field_fault AS f
                  WHERE f.record = 'S1' AND f.column_name = 'resident_status' AND f.key = s1.key AND f.fault <> 'code')
