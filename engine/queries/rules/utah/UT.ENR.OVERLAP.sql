-- rule: UT.ENR.OVERLAP
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: Two enrollments of one student overlap in a school.
-- source: WASHK12
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'entry_date' AS field, 'began while the enrollment from ' || min(o.entry_date) || ' had not ended' AS detail
FROM temp.s1
JOIN temp.s1 AS o ON o.student_number = s1.student_number AND o.school_number = s1.school_number AND o.id <> s1.id
WHERE o.entry_date < s1.entry_date AND (o.left_on = '' OR o.left_on > s1.entry_date)
  AND (s1.left_on = '' OR s1.left_on > s1.entry_date)
GROUP BY s1.id
