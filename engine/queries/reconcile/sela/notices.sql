-- Local values without a translation; columns that no status can be told without; dates that were passed over.
SELECT subject, message || students || iif(students = 1, ' student', ' students') FROM (
  SELECT 'STU.LF' AS subject, quote(t.fluency) || ': no translation to a state code, ' AS message, count(*) AS students
  FROM temp.sela_local AS l JOIN main.student_school AS t ON t.student_id = l.student_id AND t.identity = 1
  WHERE l.elas IS NULL AND l.lacks = '' GROUP BY t.fluency
  UNION ALL
  SELECT 'STU.HL', quote(t.home_language) || ': no translation to a state code, ', count(*)
  FROM temp.sela_local AS l JOIN main.student_school AS t ON t.student_id = l.student_id AND t.identity = 1
  WHERE l.language IS NULL GROUP BY t.home_language
  UNION ALL
  SELECT substr(reason, 1, instr(reason, ' ') - 1), 'the column was not supplied: no status of ', count(*)
  FROM temp.sela_fate WHERE code = 'not supplied' GROUP BY reason
  UNION ALL
  SELECT l.passed_over, 'a date outside every enrollment here is passed over, the next one taken (EO), ', count(*)
  FROM temp.sela_local AS l JOIN temp.sela_fate AS f ON f.student_id = l.student_id
  WHERE l.passed_over <> '' AND f.kind IS NULL GROUP BY l.passed_over)
ORDER BY subject, message
