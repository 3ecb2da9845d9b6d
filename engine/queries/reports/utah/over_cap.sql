-- Students with more days of membership in the LEA than the cap; at a school with a track that of year-round schools holds.
-- parameters: :cap :cap_year_round
SELECT student_number, schools, grade, days_of_membership, cap, days_of_membership - cap AS over, early_graduate
FROM (
  SELECT s1.student_number, group_concat(DISTINCT s1.school_number) AS schools,
         (SELECT grade FROM temp.report_student AS r WHERE r.school = 'all' AND r.student = s1.student_number) AS grade,
         CAST(total(coalesce(s1.school_membership, 0)) AS INTEGER) AS days_of_membership,
         iif(sum(EXISTS (SELECT 1 FROM temp.sc WHERE sc.school_number = s1.school_number AND coalesce(sc.track_number, '') <> '')),
             :cap_year_round, :cap) AS cap,
         iif(sum(s1.exit_code IN (SELECT code FROM temp.ut_code WHERE code_set = 'EXIT' AND meaning = 'early_graduate')), 'yes', '')
           AS early_graduate
  FROM (SELECT s1.* FROM temp.s1 JOIN temp.chosen_s1 AS c ON c.id = s1.id ORDER BY s1.school_number, s1.entry_date) AS s1
  GROUP BY s1.student_number
)
WHERE days_of_membership > cap ORDER BY student_number
