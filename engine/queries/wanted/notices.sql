-- What a run has to say besides its files.  parameters: :window_start
SELECT 'ENR' AS subject, count(*) || iif(count(*) = 1, ' row', ' rows')
         || iif(why = 'no STU row', ' without their student', ' without their school') || ' (' || why || ') skipped' AS message
FROM temp.skipped_spell GROUP BY why
UNION ALL
SELECT 'ENR', count(*) || iif(count(*) = 1, ' spell', ' spells') || ' at selected schools without a state school code skipped'
FROM temp.spell WHERE left_out = 'school without state code' HAVING count(*) > 0
UNION ALL
SELECT subject, value || ': no translation to a state code, ' || spells || iif(spells = 1, ' row', ' rows') FROM (
  SELECT 'ENR.PR' AS subject, quote(e.program) AS value, count(*) AS spells
  FROM temp.spell AS s JOIN main.enrollment AS e ON e.id = s.id
  WHERE s.status_unknown AND s.left_out IS NULL AND s.start_date >= :window_start GROUP BY e.program
  UNION ALL
  SELECT 'ENR.GR', quote(e.grade), count(*) FROM temp.spell AS s JOIN main.enrollment AS e ON e.id = s.id
  WHERE s.grade_unknown AND s.left_out IS NULL AND s.start_date >= :window_start GROUP BY e.grade
  UNION ALL
  SELECT 'ENR.IT', quote(e.transfer_code), count(*) FROM temp.spell AS s JOIN main.enrollment AS e ON e.id = s.id
  WHERE s.transfer_unknown AND s.left_out IS NULL AND s.start_date >= :window_start GROUP BY e.transfer_code
  UNION ALL
  SELECT 'ENR.ER', quote(s.local_reason), count(*) FROM temp.spell AS s
  WHERE s.exit_date <> '' AND s.exit_reason IS NULL AND s.local_reason NOT IN ('', '440', 'SWR', 'year end')
    AND s.left_out IS NULL AND s.start_date >= :window_start GROUP BY s.local_reason
  UNION ALL
  SELECT 'STU.EOY', quote(w.end_of_year_status), count(*) FROM temp.year_end_spell AS y
  JOIN temp.spell AS s ON s.id = y.id
  JOIN main.student_school AS w ON w.student_id = s.student_id AND w.school = s.local_school
  WHERE y.eoy <> '' AND y.end_of_year IS NULL AND s.exit_reason IS NULL GROUP BY w.end_of_year_status
  UNION ALL
  SELECT 'STU.SWR', quote(w.summer_withdrawal_reason), count(*) FROM temp.withdrawal AS d
  JOIN main.student_school AS w ON w.student_id = d.student_id AND w.school = d.school
  WHERE d.reason IS NULL GROUP BY w.summer_withdrawal_reason
  UNION ALL
  SELECT 'STU.HSG', quote(w.completion), count(*)
  FROM temp.spell AS s JOIN main.student_school AS w ON w.student_id = s.student_id AND w.school = s.local_school
  WHERE s.completion_unknown AND s.left_out IS NULL AND s.start_date >= :window_start GROUP BY w.completion)
UNION ALL
SELECT 'DAY', 'school ' || school || ' has no whole calendar for ' || year || '-' || (year + 1) || ': no year-end exits for its '
              || spells || iif(spells = 1, ' open spell', ' open spells')
FROM temp.year_end_missing
