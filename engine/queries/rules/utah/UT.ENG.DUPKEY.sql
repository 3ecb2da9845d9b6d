-- rule: UT.ENG.DUPKEY
-- system: utah
-- records: SC S1 S2 S3 S4 AC AM I1 I2
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: Two rows have the natural key of their record type in common.
-- source: INFERRED
-- Participants of an incident without a number are nobody in particular, and no duplicates.
SELECT 'SC' AS record, r.school_number AS school, '' AS student_number, r.key, 'school_number' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'SC') AS place
FROM temp.sc AS r
GROUP BY r.school_number, coalesce(r.track_number, '')
HAVING count(*) > 1
UNION ALL
SELECT 'S1' AS record, r.school_number AS school, r.student_number AS student_number, r.key, 'entry_date' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'S1') AS place
FROM temp.s1 AS r
GROUP BY r.student_number, r.school_number, r.entry_date
HAVING count(*) > 1
UNION ALL
SELECT 'S2' AS record, r.school_number AS school, r.student_number AS student_number, r.key, 'scram_entry_date' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'S2') AS place
FROM temp.s2 AS r
GROUP BY r.student_number, r.school_number, r.scram_entry_date
HAVING count(*) > 1
UNION ALL
SELECT 'S3' AS record, r.school_number AS school, r.student_number AS student_number, r.key, 'yic_entry_date' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'S3') AS place
FROM temp.s3 AS r
GROUP BY r.student_number, r.school_number, r.yic_entry_date
HAVING count(*) > 1
UNION ALL
SELECT 'S4' AS record, r.school_number AS school, r.student_number AS student_number, r.key, 'section504_entry_date' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'S4') AS place
FROM temp.s4 AS r
GROUP BY r.student_number, r.school_number, r.section504_entry_date
HAVING count(*) > 1
UNION ALL
SELECT 'AC' AS record, r.school_number AS school, '' AS student_number, r.key, 'course_record_id' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'AC') AS place
FROM temp.ac AS r
GROUP BY r.course_record_id, r.school_number
HAVING count(*) > 1
UNION ALL
SELECT 'AM' AS record, r.school_number AS school, r.student_number AS student_number, r.key, 'course_entry_date' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'AM') AS place
FROM temp.am AS r
GROUP BY r.student_number, r.school_number, r.course_record_id, r.course_entry_date
HAVING count(*) > 1
UNION ALL
SELECT 'I1' AS record, r.school_number AS school, '' AS student_number, r.key, 'incident_id' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'I1') AS place
FROM temp.i1 AS r
GROUP BY r.incident_id
HAVING count(*) > 1
UNION ALL
SELECT 'I2' AS record, '' AS school, r.student_number AS student_number, r.key, 'student_number' AS field,
       'Duplicate record: ' || count(*) || ' rows' AS detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = 'I2') AS place
FROM temp.i2 AS r
WHERE coalesce(r.student_number, '') <> ''
GROUP BY r.incident_id, r.participant_role, r.student_number
HAVING count(*) > 1
