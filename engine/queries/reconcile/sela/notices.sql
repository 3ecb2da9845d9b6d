-- Local values without a translation.
SELECT subject, value || ': no translation to a state code, ' || students || iif(students = 1, ' student', ' students') FROM (
  SELECT 'STU.LF' AS subject, quote(t.fluency) AS value, count(*) AS students
  FROM temp.sela_local AS l JOIN main.student_school AS t ON t.student_id = l.student_id AND t.identity = 1
  WHERE l.elas IS NULL GROUP BY t.fluency
  UNION ALL
  SELECT 'STU.HL', quote(t.home_language), count(*)
  FROM temp.sela_local AS l JOIN main.student_school AS t ON t.student_id = l.student_id AND t.identity = 1
  WHERE l.language IS NULL GROUP BY t.home_language)
ORDER BY subject, value
