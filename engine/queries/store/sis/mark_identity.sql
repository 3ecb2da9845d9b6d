-- Of several STU rows of a student, the one of the school of the newest open primary spell says who the student is (status 10,
-- else 30), else of the newest primary spell, else of the newest of any, else of the lowest school code.
WITH several AS (
  SELECT student_id FROM student_school GROUP BY student_id HAVING count(*) > 1
), spell AS (
  SELECT e.student_id, e.school, max(e.start_date) AS newest,
         max(e.start_date) FILTER (WHERE e.status IN ('10', '30')) AS newest_primary,
         max(e.start_date) FILTER (WHERE e.status = '10' AND e.exit_date = '') AS open_10,
         max(e.start_date) FILTER (WHERE e.status = '30' AND e.exit_date = '') AS open_30
  FROM (SELECT e.student_id, e.school, e.start_date, coalesce(e.exit_date, '') AS exit_date,
               coalesce(x.state_code, iif(coalesce(e.program, '') IN ('', '10'), '10', e.program)) AS status
        FROM several AS m
        CROSS JOIN enrollment AS e ON e.student_id = m.student_id
        LEFT JOIN code_translation AS x ON x.table_code = 'ENR' AND x.field_code = 'PR' AND x.local_code = e.program) AS e
  GROUP BY e.student_id, e.school
), ranked AS (
  SELECT s.rowid AS source, row_number() OVER (
    PARTITION BY s.student_id
    ORDER BY coalesce(e.open_10, '') DESC, coalesce(e.open_30, '') DESC, coalesce(e.newest_primary, '') DESC,
             coalesce(e.newest, '') DESC, CAST(s.school AS INTEGER), s.school) AS place
  FROM several AS m
  CROSS JOIN student_school AS s ON s.student_id = m.student_id
  LEFT JOIN spell AS e ON e.student_id = s.student_id AND e.school = s.school
)
UPDATE student_school SET identity = (k.place = 1)
FROM ranked AS k
WHERE student_school.rowid = k.source AND identity <> (k.place = 1)
