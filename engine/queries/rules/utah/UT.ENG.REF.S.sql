-- rule: UT.ENG.REF.S
-- system: utah
-- records: S2 S3 S4
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: No matching student record at the school.
-- source: INFERRED
SELECT 'S2' AS record, r.school_number AS school, r.student_number, r.key, 'student_number' AS field,
       'No matching student record' AS detail
FROM temp.s2 AS r
WHERE NOT EXISTS (SELECT 1 FROM temp.s1 WHERE s1.student_number = r.student_number AND s1.school_number = r.school_number)
UNION ALL
SELECT 'S3' AS record, r.school_number AS school, r.student_number, r.key, 'student_number' AS field,
       'No matching student record' AS detail
FROM temp.s3 AS r
WHERE NOT EXISTS (SELECT 1 FROM temp.s1 WHERE s1.student_number = r.student_number AND s1.school_number = r.school_number)
UNION ALL
SELECT 'S4' AS record, r.school_number AS school, r.student_number, r.key, 'student_number' AS field,
       'No matching student record' AS detail
FROM temp.s4 AS r
WHERE NOT EXISTS (SELECT 1 FROM temp.s1 WHERE s1.student_number = r.student_number AND s1.school_number = r.school_number)
