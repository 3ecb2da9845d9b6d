-- rule: UT.FMT.NAME
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: A name holds a character other than letters and hyphen.
-- source: WASHK12
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'last_name' AS field, 'holds a character other than letters and hyphen' AS detail
FROM temp.s1 WHERE s1.last_name GLOB '*[^A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ-]*'
UNION ALL
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'first_name', 'holds a character other than letters and hyphen'
FROM temp.s1 WHERE s1.first_name GLOB '*[^A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ-]*'
UNION ALL
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'middle_name', 'holds a character other than letters and hyphen'
FROM temp.s1 WHERE s1.middle_name GLOB '*[^A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ-]*'
