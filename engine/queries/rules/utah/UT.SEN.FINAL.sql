-- rule: UT.SEN.FINAL
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Student Editor
-- message: A senior who was there at the end of the year has no completion status.
-- source: JSD-12; R419-9
-- Only from the last day of school on.
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'high_schl_compl_status' AS field, 'grade ' || s1.grade_level || ' on the last day, ' || c.last_day
         || ', without a completion status' AS detail
FROM temp.s1
JOIN temp.ut_run AS run
JOIN (SELECT school_number, max(last_day) AS last_day FROM temp.sc WHERE coalesce(last_day, '') <> ''
  GROUP BY school_number) AS c
  ON c.school_number = s1.school_number
WHERE CAST(coalesce(s1.grade_level, '') AS INTEGER)
  = (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'senior_grade')
  AND coalesce(s1.high_schl_compl_status, '') = ''
  AND c.last_day <= run.data_date AND c.last_day <= run.today AND s1.entry_date <= c.last_day
  AND (s1.left_on = '' OR s1.left_on > c.last_day OR coalesce(s1.exit_code, '')
    IN (SELECT code FROM temp.ut_code WHERE code_set = 'EXIT' AND meaning = 'year_end'))
