-- Who holds an eligibility in the SIS on a day and has no row at the state, at the school of that day.
-- parameters: :day
-- The school of the day: the primary enrollment that holds it, the newest where two do.
CREATE TEMP TABLE day_school AS
SELECT student_id, ssid, school, local_school
FROM (SELECT student_id, ssid, school, local_school,
             row_number() OVER (PARTITION BY student_id ORDER BY start_date DESC, id DESC) AS place
      FROM temp.program_spell
      WHERE status IS NOT '20' AND start_date <= :day AND (exit_date = '' OR exit_date >= :day))
WHERE place = 1;

CREATE UNIQUE INDEX temp.day_school_student ON day_school (student_id);

CREATE TEMP TABLE day_without AS
SELECT d.school, p.student_id, d.ssid, p.program, min(p.start_date) AS start_date,
       iif(max(p.end_date = ''), '', max(p.end_date)) AS end_date,
       min(CASE WHEN p.local_school <> '' AND p.local_school <> d.local_school AND p.local_school <> d.school
                THEN 'PGM.SCL names school ' || p.local_school || ': 0 follows the student'
                WHEN p.at_move = '' THEN 'program ' || p.program || ' has one row, it does not follow the student'
                ELSE '' END) AS place
FROM temp.program_source AS p
JOIN temp.day_school AS d ON d.student_id = p.student_id
WHERE p.membership = '1' AND p.start_date <= :day AND (p.end_date = '' OR p.end_date >= :day)
  AND p.trouble_code IS NOT 'SPRG-END'
  AND d.school IN (SELECT code FROM temp.program_scope)
  AND NOT EXISTS (SELECT 1 FROM temp.program_c AS c
                  WHERE c.ssid = d.ssid AND c.school = d.school AND c.program = p.program AND c.start_date <= :day
                    AND (c.end_date = '' OR c.end_date >= :day))
GROUP BY d.school, p.student_id, d.ssid, p.program;
