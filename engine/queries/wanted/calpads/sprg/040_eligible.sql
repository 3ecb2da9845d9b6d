-- Membership 1. What follows the student (memberships.csv) has a row at every school with a primary enrollment; the others, and
-- rows of one school (SCL), have one row that keeps its start, at the school of the spell that holds it, else of the newest
-- spell of that academic year, else of the first later spell that it meets.
UPDATE temp.program_source SET end_date = (year + 1) || '-06-30'
WHERE membership = '1' AND ends = 'june_30' AND (end_date = '' OR end_date > (year + 1) || '-06-30');

-- Primary spells at one school with no other school between them are one stay.
CREATE TEMP TABLE program_stay AS
SELECT student_id, school, start_date, exit_date, spell_id,
       lead(start_date) OVER (PARTITION BY student_id ORDER BY start_date, spell_id) IS NULL AS last
FROM (SELECT student_id, school, min(start_date) AS start_date, iif(max(exit_date = ''), '', max(exit_date)) AS exit_date,
             min(id) AS spell_id
      FROM (SELECT id, student_id, school, start_date, exit_date,
                   row_number() OVER (PARTITION BY student_id ORDER BY start_date, id)
                     - row_number() OVER (PARTITION BY student_id, school ORDER BY start_date, id) AS island
            FROM temp.program_spell WHERE status IS NOT '20')
      GROUP BY student_id, school, island);

CREATE INDEX temp.program_stay_student ON program_stay (student_id);

-- The first row keeps its start, the next ones begin with the enrollment; all end with it, but what has no end stays open where
-- the student was last.
CREATE TEMP TABLE program_follower AS
SELECT p.id AS source_id, s.spell_id, s.school, p.student_id, p.program,
       iif(row_number() OVER (PARTITION BY p.id ORDER BY s.start_date, s.spell_id) = 1, p.start_date, max(p.start_date, s.start_date))
         AS start_date,
       CASE WHEN s.exit_date = '' THEN p.end_date
            WHEN p.end_date = '' THEN iif(s.last, '', s.exit_date)
            ELSE min(p.end_date, s.exit_date) END AS end_date,
       p.start_date AS source_start
FROM temp.program_source AS p
JOIN temp.program_stay AS s ON s.student_id = p.student_id
WHERE p.membership = '1' AND p.at_move = 'split' AND p.local_school = '' AND p.trouble IS NULL
  AND (s.exit_date = '' OR p.start_date <= s.exit_date) AND (p.end_date = '' OR s.start_date <= p.end_date);

-- Two rows of the SIS that run on into one enrollment are one row there: the longer, then the newer.
INSERT INTO temp.program_row (source_id, spell_id, school, start_date, end_date)
SELECT source_id, spell_id, school, start_date, end_date
FROM (SELECT *, max(start_date > source_start) OVER (PARTITION BY student_id, program, school, start_date) AS runs_on,
             row_number() OVER (PARTITION BY student_id, program, school, start_date
                                ORDER BY iif(end_date = '', '9999', end_date) DESC, source_start DESC, source_id DESC) AS place
      FROM temp.program_follower)
WHERE place = 1 OR NOT runs_on;

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
  WHERE p.membership = '1' AND p.trouble IS NULL AND p.id NOT IN (SELECT source_id FROM temp.program_follower)
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
