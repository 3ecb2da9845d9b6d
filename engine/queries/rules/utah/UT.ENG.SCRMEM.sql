-- rule: UT.ENG.SCRMEM
-- system: utah
-- records: S2
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: The SCRAM membership is greater than the school membership.
-- source: R419-8
SELECT 'S2' AS record, s2.school_number AS school, s2.student_number, s2.key, 'scram_membership' AS field,
       s2.scram_membership || ' days, of ' || sum(CAST(s1.school_membership AS INTEGER)) || ' at the school' AS detail
FROM temp.s2
JOIN temp.s1 ON s1.student_number = s2.student_number AND s1.school_number = s2.school_number
WHERE coalesce(s2.scram_membership, '') <> '' AND coalesce(s1.school_membership, '') <> ''
GROUP BY s2.id
HAVING CAST(s2.scram_membership AS INTEGER) > sum(CAST(s1.school_membership AS INTEGER))
