-- Days of the rows in the file, by school and grade, of each school, and of the LEA. NULL: no row says it.
WITH days AS (
  SELECT s1.school_number AS school, s1.student_number AS student, coalesce(nullif(trim(s1.grade_level), ''), '(blank)') AS grade,
         CAST(nullif(s1.school_membership, '') AS INTEGER) AS membership, CAST(nullif(s1.days_attended, '') AS INTEGER) AS attended,
         CAST(nullif(s1.excused_absences, '') AS INTEGER) AS excused, CAST(nullif(s1.unexcused_absences, '') AS INTEGER) AS unexcused,
         CAST(nullif(s1.absences_due_to_suspension, '') AS INTEGER) AS suspension
  FROM temp.s1 JOIN temp.chosen_s1 AS c ON c.id = s1.id
),
line AS (
  SELECT 0 AS lea, 0 AS total, school, grade, student, membership, attended, excused, unexcused, suspension FROM days
  UNION ALL SELECT 0, 1, school, 'all', student, membership, attended, excused, unexcused, suspension FROM days
  UNION ALL SELECT 1, 0, 'all', grade, student, membership, attended, excused, unexcused, suspension FROM days
  UNION ALL SELECT 1, 1, 'all', 'all', student, membership, attended, excused, unexcused, suspension FROM days
)
SELECT l.school, iif(lea, 'all schools', s.name) AS school_name, l.grade, count(DISTINCT student) AS students,
       sum(membership) AS days_of_membership, sum(attended) AS attended, sum(excused) AS excused, sum(unexcused) AS unexcused,
       sum(suspension) AS suspension, sum(membership IS NULL) AS rows_without_membership
FROM line AS l LEFT JOIN temp.report_school AS s ON s.school = l.school
GROUP BY lea, l.school, total, l.grade
ORDER BY lea, l.school, total, l.grade
