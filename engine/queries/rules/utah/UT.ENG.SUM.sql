-- rule: UT.ENG.SUM
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor
-- message: Days attended and absences do not add up to the membership.
-- source: LEA-EOY
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'school_membership' AS field, s1.school_membership || ' days of membership, ' || s1.told_days
         || ' attended or absent' AS detail
FROM (
  SELECT s1.*, CAST(s1.days_attended AS INTEGER) + CAST(coalesce(s1.excused_absences, '') AS INTEGER)
                 + CAST(coalesce(s1.unexcused_absences, '') AS INTEGER) + CAST(coalesce(s1.absences_due_to_suspension,
                   '') AS INTEGER) AS told_days
  FROM temp.s1
  WHERE coalesce(s1.school_membership, '') <> '' AND coalesce(s1.days_attended, '') <> ''
) AS s1
WHERE s1.told_days <> CAST(s1.school_membership AS INTEGER)
