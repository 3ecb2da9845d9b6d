-- Reported schools that are not there any more, with their students.
SELECT b.code AS school, '' AS year, count(s.student_id) AS lost
FROM {before} AS b LEFT JOIN {students} AS s ON s.school = b.code
WHERE b.reported = 1 AND NOT EXISTS (SELECT 1 FROM main.school AS n WHERE n.code = b.code)
GROUP BY b.code
