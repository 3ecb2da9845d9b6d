-- rule: UT.ENG.REF.AM
-- system: utah
-- records: AM
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Scheduling
-- message: No matching course or student record.
-- source: INFERRED
SELECT 'AM' AS record, am.school_number AS school, am.student_number, am.key, 'course_record_id' AS field,
       'No matching course record' AS detail
FROM temp.am
WHERE NOT EXISTS (SELECT 1 FROM ut_course AS c WHERE c.course_record_id = am.course_record_id
  AND c.school_number = am.school_number)
UNION ALL
SELECT 'AM', am.school_number, am.student_number, am.key, 'student_number', 'No matching student record'
FROM temp.am
WHERE NOT EXISTS (SELECT 1 FROM temp.s1 WHERE s1.student_number = am.student_number)
