-- rule: SENR0269
-- system: calpads
-- records: SENR
-- severity: warning until 2025-08-25; fatal from 2025-08-26
-- standing: stated
-- phase: record
-- message: The grade lies outside the grade span of the school.
-- source: https://documentation.staging.calpads.org/Troubleshooting/SENR/SENR0269 ; https://www.cde.ca.gov/ds/sp/cl/calpadsupdflash310.asp
-- Grades as Aeries numbers them: -2 PS, -1 TK, 0 KN, 1 to 12. Infants, adults and ungraded students are not tested, nor is a
-- student whose special-education record is open on the start date.
-- Inferred: a span that has kindergarten has TK, which is the first year of a two-year kindergarten (Education Code 48000(d)); the
-- state's directory of schools knows no TK of its own.
SELECT w.row_id, 'grade' AS field, 'grade ' || w.grade || ', the school has ' || s.low_grade || ' to ' || s.high_grade AS detail
FROM (SELECT row_id, school, student_id, start_date, grade,
             CASE WHEN grade = 'PS' THEN -2 WHEN grade = 'TK' THEN -1 WHEN grade = 'KN' THEN 0
                  WHEN grade BETWEEN '01' AND '12' AND grade GLOB '[01][0-9]' THEN CAST(grade AS INTEGER) END AS number
      FROM temp.work_senr) AS w
JOIN temp.state_school AS s ON s.code = w.school
WHERE s.low_grade IS NOT NULL AND s.high_grade IS NOT NULL
  AND w.number NOT BETWEEN s.low_grade AND s.high_grade
  AND NOT (w.grade = 'TK' AND 0 BETWEEN s.low_grade AND s.high_grade)
  AND NOT EXISTS (SELECT 1 FROM main.special_education AS e
                  WHERE e.student_id = w.student_id AND coalesce(e.entry_date, '') <= w.start_date
                    AND coalesce(nullif(e.exit_date, ''), '9999-12-31') >= w.start_date)
