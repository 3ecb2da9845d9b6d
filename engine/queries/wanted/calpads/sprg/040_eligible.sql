-- Membership 1: one row that keeps its start, at the school of the spell that holds it, else of the newest spell of that
-- academic year, else of the first later spell that it meets.
UPDATE temp.program_source SET end_date = (year + 1) || '-06-30'
WHERE membership = '1' AND ends = 'june_30' AND (end_date = '' OR end_date > (year + 1) || '-06-30');

CREATE TEMP TABLE eligible_school (
  source_id INTEGER PRIMARY KEY, school TEXT NOT NULL
);

INSERT INTO temp.eligible_school (source_id, school)
SELECT source_id, school FROM (
  SELECT p.id AS source_id, s.school,
         row_number() OVER (PARTITION BY p.id ORDER BY
           CASE WHEN s.start_date <= p.start_date AND (s.exit_date = '' OR p.start_date <= s.exit_date) THEN 1
                WHEN s.year = p.year THEN 2 ELSE 3 END,
           iif(s.year > p.year, s.start_date, ''), s.status IS NOT '10', s.start_date DESC, s.id DESC) AS place
  FROM temp.program_source AS p
  JOIN temp.program_spell AS s ON s.student_id = p.student_id
  LEFT JOIN temp.school_scope AS l ON l.code = p.local_school
  WHERE p.membership = '1' AND p.trouble IS NULL
    AND (p.local_school = '' OR s.local_school = p.local_school OR s.school = l.state_code)
    AND (s.year = p.year
         OR (s.start_date <= p.start_date AND (s.exit_date = '' OR p.start_date <= s.exit_date))
         OR (s.start_date > p.start_date AND (p.end_date = '' OR s.start_date <= p.end_date))))
WHERE place = 1;

-- The newest spell at the school that the row meets; an end after its exit becomes the exit.
INSERT INTO temp.program_row (source_id, spell_id, school, start_date, end_date)
SELECT source_id, spell_id, school, start_date,
       iif(end_date <> '' AND exit_date <> '' AND end_date > exit_date, exit_date, end_date)
FROM (SELECT p.id AS source_id, s.id AS spell_id, e.school, p.start_date, p.end_date, s.exit_date,
             row_number() OVER (PARTITION BY p.id ORDER BY s.start_date DESC, s.id DESC) AS newest
      FROM temp.eligible_school AS e
      JOIN temp.program_source AS p ON p.id = e.source_id
      JOIN temp.program_spell AS s ON s.student_id = p.student_id AND s.school = e.school
      WHERE (s.exit_date = '' OR p.start_date <= s.exit_date) AND (p.end_date = '' OR s.start_date <= p.end_date))
WHERE newest = 1;
