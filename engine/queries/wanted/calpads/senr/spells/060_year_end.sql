-- Year end (senr.md 2, derived spells 3): open spells of year Y exit on the school's last school day.
CREATE TEMP TABLE year_end_spell AS
SELECT s.id, y.last_day, s.status, s.grade,
       coalesce(ss.completion, '') AS hsg, c.state AS completion,
       coalesce(ss.end_of_year_status, '') AS eoy, e.state AS end_of_year, coalesce(ss.next_grade, '') AS next_grade
FROM temp.spell AS s
JOIN temp.year_end_school AS y ON y.school = s.local_school AND y.year = s.year
JOIN main.student AS t ON t.id = s.student_id
LEFT JOIN main.student_school AS ss ON ss.student_id = s.student_id AND ss.school = coalesce(
       (SELECT w.school FROM main.student_school AS w WHERE w.student_id = s.student_id AND w.school = s.local_school),
       t.identity_school)
LEFT JOIN temp.translation AS c ON c.kind = 'completion' AND c.local = ss.completion
LEFT JOIN temp.translation AS e ON e.kind = 'exit_reason' AND e.local = ss.end_of_year_status
WHERE s.exit_date = '' AND s.local_reason = '' AND s.start_date <= y.last_day AND s.id > 0;

UPDATE temp.spell
SET exit_date = y.last_day, local_reason = 'year end',
    exit_reason = CASE
      WHEN y.status = '20' THEN 'E170'
      WHEN y.hsg <> '' THEN 'E230'
      WHEN y.eoy <> '' THEN y.end_of_year
      WHEN y.grade = '12' AND y.next_grade = '12' THEN 'E156'
      ELSE 'E155' END
FROM temp.year_end_spell AS y
WHERE spell.id = y.id AND NOT (y.status IS NOT '20' AND y.hsg = '' AND y.eoy = '' AND y.next_grade = '13');

-- Who withdrew over the summer does so at once: rule 2 would find the E155 in C only after it was posted.
UPDATE temp.spell
SET exit_reason = w.reason,
    exit_date = iif(w.withdrawn_on BETWEEN spell.start_date AND spell.exit_date, w.withdrawn_on, spell.exit_date)
FROM temp.withdrawal AS w
WHERE spell.id = w.newest_spell AND spell.local_reason = 'year end' AND spell.exit_reason = 'E155' AND w.reason IS NOT NULL;

CREATE TEMP TABLE year_end_open AS
SELECT id FROM temp.year_end_spell WHERE status IS NOT '20' AND hsg = '' AND eoy = '' AND next_grade = '13';

-- Schools with open spells of the year but without a calendar: nothing is done there, and it is said.
CREATE TEMP TABLE year_end_missing AS
SELECT s.local_school AS school, s.year, count(*) AS spells
FROM temp.spell AS s
WHERE s.exit_date = '' AND s.selected = 1 AND s.id > 0
  AND NOT EXISTS (SELECT 1 FROM temp.calendar AS c WHERE c.school = s.local_school AND c.year = s.year AND c.last_day IS NOT NULL)
  AND s.year IN (SELECT year FROM temp.year_end_due)
GROUP BY s.local_school, s.year;
