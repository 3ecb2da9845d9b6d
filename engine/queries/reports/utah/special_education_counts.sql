-- Students in special education of each school and of the LEA: all, by time code, by what a time or an environment means.
WITH listed AS MATERIALIZED (
  SELECT r.school_number AS school, r.student_number AS student, coalesce(nullif(trim(r.time), ''), 'blank') AS time,
         (SELECT meaning FROM temp.ut_code WHERE code_set = 'SCRAMTIME' AND code = r.time) AS time_means,
         (SELECT meaning FROM temp.ut_code WHERE code_set = 'ENV' AND code = r.environment) AS place_means
  FROM ut_scram AS r WHERE r.id IN (SELECT id FROM temp.chosen_s2)
),
scope AS MATERIALIZED (
  SELECT school, student, time, time_means, place_means FROM listed
  UNION ALL SELECT 'all', student, time, time_means, place_means FROM listed
)
SELECT school, 'students' AS what, count(DISTINCT student) AS students FROM scope GROUP BY school
UNION ALL SELECT school, 'time_' || time, count(DISTINCT student) FROM scope GROUP BY school, time
UNION ALL SELECT school, time_means, count(DISTINCT student) FROM scope WHERE time_means <> '' GROUP BY school, time_means
UNION ALL SELECT school, place_means, count(DISTINCT student) FROM scope WHERE place_means <> '' GROUP BY school, place_means
