-- Core classes by teacher or by subject, then of each school and of the LEA. students: each once a line; average: students
-- a class, a student of several classes in each. parameters: :by_what
WITH pair AS (
  SELECT c.rowid AS class, c.school, c.size, m.student, iif(:by_what = 'teacher', coalesce(nullif(c.teacher, ''), '(none)'), '') AS teacher,
         iif(:by_what = 'subject', c.core_code, '') AS core_code,
         iif(:by_what = 'subject', c.course, '') AS course
  FROM temp.report_class AS c JOIN temp.report_class_student AS m ON m.class = c.class AND m.school = c.school
  WHERE c.by_what = :by_what AND c.core_code <> ''
),
line AS (
  SELECT 0 AS lea, 0 AS total, school, teacher, core_code, course, class, size, student FROM pair
  UNION ALL SELECT 0, 1, school, iif(teacher = '', '', 'all'), iif(core_code = '', '', 'all'), '', class, size, student FROM pair
  UNION ALL SELECT 1, 1, 'all', iif(teacher = '', '', 'all'), iif(core_code = '', '', 'all'), '', class, size, student FROM pair
)
SELECT l.school, iif(lea, 'all schools', s.name) AS school_name, teacher, core_code, course, count(DISTINCT class) AS classes,
       count(DISTINCT student) AS students, round(1.0 * count(*) / count(DISTINCT class), 1) AS average, max(size) AS largest,
       min(size) AS smallest
FROM line AS l LEFT JOIN temp.report_school AS s ON s.school = l.school
GROUP BY lea, l.school, total, teacher, core_code, course
ORDER BY lea, l.school, total, teacher, core_code, course
