-- Of each school: who is in the file, their days of membership, and what the check found. parameters: :extract
INSERT INTO ut_extract_school
SELECT :extract, school, coalesce((SELECT max(school_name) FROM temp.sc WHERE sc.school_number = school), ''),
       sum(students), sum(days), sum(fatal), sum(warnings)
FROM (
  SELECT c.school_number AS school, count(DISTINCT c.student_number) AS students,
         CAST(total(coalesce(s1.school_membership, 0)) AS INTEGER) AS days, 0 AS fatal, 0 AS warnings
  FROM temp.chosen_s1 AS c JOIN temp.s1 ON s1.id = c.id GROUP BY c.school_number
  UNION ALL
  SELECT school_number, 0, 0, 0, 0 FROM temp.sc WHERE sc.id IN (SELECT id FROM temp.chosen_sc)
  UNION ALL
  SELECT school, 0, 0, sum(severity = 'fatal'), sum(severity <> 'fatal') FROM temp.ut_finding WHERE school <> '' GROUP BY school
)
GROUP BY school
