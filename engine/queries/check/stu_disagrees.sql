-- Students with several rows of STU that do not say the same of them.
CREATE TEMP VIEW IF NOT EXISTS stu_disagrees AS
SELECT 'STU' AS rule, 'warning' AS severity, t.id AS student_id, coalesce(t.ssid, '') AS ssid, d.field,
     'the STU rows of this student disagree' AS detail
FROM (
  SELECT student_id, 'CID' AS field FROM main.student_school GROUP BY student_id HAVING count(DISTINCT ssid) > 1
  UNION ALL SELECT student_id, 'LN' FROM main.student_school GROUP BY student_id HAVING count(DISTINCT last_name) > 1
  UNION ALL SELECT student_id, 'FN' FROM main.student_school GROUP BY student_id HAVING count(DISTINCT first_name) > 1
  UNION ALL SELECT student_id, 'BD' FROM main.student_school GROUP BY student_id HAVING count(DISTINCT birth_date) > 1
  UNION ALL SELECT student_id, 'GN' FROM main.student_school GROUP BY student_id HAVING count(DISTINCT gender) > 1
  UNION ALL SELECT student_id, 'ETH' FROM main.student_school GROUP BY student_id HAVING count(DISTINCT hispanic) > 1
  UNION ALL SELECT student_id, 'RC1-RC5' FROM main.student_school GROUP BY student_id
            HAVING count(DISTINCT coalesce(race1, '') || ',' || coalesce(race2, '') || ',' || coalesce(race3, '') || ','
                                  || coalesce(race4, '') || ',' || coalesce(race5, '')) > 1
) AS d JOIN main.student AS t ON t.id = d.student_id;
