-- rule: UT.ENG.REF.SC
-- system: utah
-- records: S1 AC AM
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: District and school set-up
-- message: No matching school record.
-- source: INFERRED
-- One finding a school and record type.
SELECT 'S1' AS record, r.school_number AS school, '' AS student_number, r.school_number AS key, 'school_number' AS field,
       'No matching school record, for ' || count(*) || ' rows' AS detail
FROM temp.s1 AS r
WHERE r.school_number NOT IN (SELECT school_number FROM temp.sc)
GROUP BY r.school_number
UNION ALL
SELECT 'AC' AS record, r.school_number AS school, '' AS student_number, r.school_number AS key, 'school_number' AS field,
       'No matching school record, for ' || count(*) || ' rows' AS detail
FROM temp.ac AS r
WHERE r.school_number NOT IN (SELECT school_number FROM temp.sc)
GROUP BY r.school_number
UNION ALL
SELECT 'AM' AS record, r.school_number AS school, '' AS student_number, r.school_number AS key, 'school_number' AS field,
       'No matching school record, for ' || count(*) || ' rows' AS detail
FROM temp.am AS r
WHERE r.school_number NOT IN (SELECT school_number FROM temp.sc)
GROUP BY r.school_number
