-- Membership 1. What follows the student (memberships.csv) has a row at every school with a primary enrollment; the others, and
-- rows of one school (SCL), have one row that keeps its start, at the school of the spell that holds it, else of the newest
-- spell of that academic year, else of the first later spell that it meets.
UPDATE temp.program_source SET end_date = (year + 1) || '-06-30'
WHERE membership = '1' AND ends = 'june_30' AND (end_date = '' OR end_date > (year + 1) || '-06-30');

-- Primary spells at one school with no other school between them are one stay.
CREATE TEMP TABLE program_stay AS
SELECT id AS spell_id, student_id, school, start_date, exit_date,
       first_value(id) OVER stay AS stay,
       max(start_date) OVER stay = max(start_date) OVER (PARTITION BY student_id) AS last
FROM (SELECT id, student_id, school, start_date, exit_date,
             row_number() OVER (PARTITION BY student_id ORDER BY start_date, id)
               - row_number() OVER (PARTITION BY student_id, school ORDER BY start_date, id) AS island
      FROM temp.program_spell WHERE status IS NOT '20')
WINDOW stay AS (PARTITION BY student_id, school, island ORDER BY start_date, id
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING);

CREATE INDEX temp.program_stay_student ON program_stay (student_id);

-- The spells of a stay that a row meets, and the exit of the newest of them, beyond which it may not go.
CREATE TEMP TABLE program_met AS
SELECT source_id, stay, spell_id, school, start_date, exit_date, last
FROM (SELECT p.id AS source_id, s.stay, s.spell_id, s.school, s.last, min(s.start_date) OVER at AS start_date, s.exit_date,
             row_number() OVER (PARTITION BY p.id, s.stay ORDER BY s.start_date DESC, s.spell_id DESC) AS newest
      FROM temp.program_source AS p
      JOIN temp.program_stay AS s ON s.student_id = p.student_id
      WHERE p.membership = '1' AND p.at_move = 'split' AND p.local_school = '' AND p.trouble IS NULL
        AND (s.exit_date = '' OR p.start_date <= s.exit_date) AND (p.end_date = '' OR s.start_date <= p.end_date)
      WINDOW at AS (PARTITION BY p.id, s.stay))
WHERE newest = 1;

-- The first row keeps its start, the next ones begin with the enrollment; all end with it, but what has no end stays open where
-- the student was last.
CREATE TEMP TABLE program_follower AS
SELECT p.id AS source_id, m.spell_id, m.school, p.student_id, p.program,
       iif(row_number() OVER (PARTITION BY p.id ORDER BY m.start_date, m.spell_id) = 1, p.start_date, max(p.start_date, m.start_date))
         AS start_date,
       CASE WHEN m.exit_date = '' THEN p.end_date
            WHEN p.end_date = '' THEN iif(m.last, '', m.exit_date)
            ELSE min(p.end_date, m.exit_date) END AS end_date,
       p.start_date AS source_start
FROM temp.program_met AS m
JOIN temp.program_source AS p ON p.id = m.source_id;

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
