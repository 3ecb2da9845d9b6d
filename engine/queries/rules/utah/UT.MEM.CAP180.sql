-- rule: UT.MEM.CAP180
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: More days of membership in the year than the state counts, and no early graduate.
-- source: R419-6
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'school_membership' AS field, t.membership || ' days of membership in the year, at most '
         || (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'membership_cap') || '' AS detail
FROM temp.ut_year_total AS t
JOIN temp.s1 ON s1.id = t.s1_id
WHERE t.membership > (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'membership_cap')
  AND NOT t.year_round_transfer AND NOT t.early_graduate
