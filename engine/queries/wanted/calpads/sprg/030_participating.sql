-- Membership 3: one row for every spell that the participation meets, clamped to it.
-- parameters: :today :current_year :year_end (auto, on, off) :year_end_year :no_future
CREATE TEMP TABLE program_row (
  source_id INTEGER NOT NULL, spell_id INTEGER NOT NULL, school TEXT NOT NULL,
  start_date TEXT NOT NULL, end_date TEXT NOT NULL
);

UPDATE temp.program_source SET trouble_code = 'SPRG-END', trouble = 'ends before it starts'
WHERE end_date <> '' AND end_date < start_date;

UPDATE temp.program_source SET trouble_code = 'SPRG0002', trouble = 'PGM.SCL is no school of the SIS'
WHERE trouble IS NULL AND local_school <> '' AND local_school NOT IN (SELECT code FROM temp.school_scope);

-- A school that is not selected has no spell here; what is said about it concerns nobody.
DELETE FROM temp.program_source
WHERE local_school <> '' AND local_school IN (SELECT code FROM temp.school_scope WHERE selected = 0)
  AND NOT EXISTS (SELECT 1 FROM temp.program_spell AS s
                  WHERE s.student_id = program_source.student_id AND s.local_school = program_source.local_school);

-- Who follows the student follows primary enrollments; a secondary one (status 20) is no change of school, unless there is no
-- other.
CREATE TEMP TABLE program_primary AS
SELECT DISTINCT student_id, year FROM temp.program_spell WHERE status IS NOT '20';

CREATE UNIQUE INDEX temp.program_primary_key ON program_primary (student_id, year);

INSERT INTO temp.program_row (source_id, spell_id, school, start_date, end_date)
SELECT p.id, s.id, s.school, max(p.start_date, s.start_date),
       iif(p.end_date = '' OR s.exit_date = '', p.end_date || s.exit_date, min(p.end_date, s.exit_date))
FROM temp.program_source AS p
JOIN temp.program_spell AS s ON s.student_id = p.student_id
LEFT JOIN temp.school_scope AS l ON l.code = p.local_school
WHERE p.membership = '3' AND p.trouble IS NULL
  AND (p.local_school = '' AND (s.status IS NOT '20'
                                OR (s.student_id, s.year) NOT IN (SELECT student_id, year FROM temp.program_primary))
       OR s.local_school = p.local_school OR s.school = l.state_code)
  AND (s.exit_date = '' OR p.start_date <= s.exit_date) AND (p.end_date = '' OR s.start_date <= p.end_date);

-- Near the last school day, and until August 15, open rows of most programs end on it; PGM itself stays open.
UPDATE temp.program_row SET end_date = d.last_day
FROM temp.program_source AS p, temp.program_spell AS s, temp.calendar AS d
WHERE p.id = program_row.source_id AND s.id = program_row.spell_id AND d.school = s.local_school
  AND d.year = school_year(program_row.start_date) AND d.last_day IS NOT NULL
  AND p.membership = '3' AND p.ends = 'school_year' AND program_row.end_date = '' AND program_row.start_date <= d.last_day
  AND CASE WHEN :year_end = 'off' THEN 0
           WHEN :year_end_year IS NOT NULL THEN d.year = :year_end_year
           ELSE :today BETWEEN date(d.last_day, '-30 days') AND (d.year + 1) || '-08-15' END;
