-- Of several STU rows of a student, the one of the school of the newest open spell says who the student is, else of the
-- newest spell, else of the lowest school code.
WITH several AS (
  SELECT student_id FROM student_school GROUP BY student_id HAVING count(*) > 1
), spell AS (
  SELECT e.student_id, e.school, max(e.start_date) AS newest,
         max(e.start_date) FILTER (WHERE coalesce(e.exit_date, '') = '') AS newest_open
  FROM several AS m
  CROSS JOIN enrollment AS e ON e.student_id = m.student_id
  GROUP BY e.student_id, e.school
), ranked AS (
  SELECT s.rowid AS source, row_number() OVER (
    PARTITION BY s.student_id
    ORDER BY coalesce(e.newest_open, '') DESC, coalesce(e.newest, '') DESC, CAST(s.school AS INTEGER), s.school) AS place
  FROM several AS m
  CROSS JOIN student_school AS s ON s.student_id = m.student_id
  LEFT JOIN spell AS e ON e.student_id = s.student_id AND e.school = s.school
)
UPDATE student_school SET identity = (k.place = 1)
FROM ranked AS k
WHERE student_school.rowid = k.source AND identity <> (k.place = 1)
