-- rule: UT.MEM.ELIG.YIC
-- system: utah
-- records: S3
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: The youth in care time code does not generate membership. Not counted in funded membership.
-- source: R419-5
SELECT 'S3' AS record, s3.school_number AS school, s3.student_number, s3.key, 'yic_time_code' AS field,
       s3.yic_time_code || ' generates no membership; not counted in funded membership' AS detail
FROM temp.s3
WHERE coalesce(s3.yic_time_code, '') <> ''
  AND s3.yic_time_code NOT IN (SELECT code FROM temp.ut_code WHERE code_set = 'YICTIME' AND meaning = 'generates_membership')
  AND NOT EXISTS (SELECT 1 FROM temp.ut_field_fault AS f
                  WHERE f.record = 'S3' AND f.column_name = 'yic_time_code' AND f.key = s3.key AND f.fault <> 'code')
