-- What speaks for a row of C though it is not in L (c_only asks for it).
-- parameters: :today
-- ENR rows of students whom neither STU nor C has under that id: whose they are is not known.
CREATE TEMP TABLE stray_spell AS
SELECT DISTINCT k.school, k.year, k.start_date FROM temp.skipped_spell AS k
WHERE k.why = 'no STU row' AND k.school IS NOT NULL
  AND ltrim(k.student_id, '0') NOT IN (SELECT ltrim(c.student_id, '0') FROM temp.c_row AS c);

CREATE INDEX temp.stray_spell_key ON stray_spell (school, year, start_date);

-- Spells that this run does not ask for (--school) and that the state lacks.
CREATE TEMP TABLE other_school_spell AS
SELECT DISTINCT s.ssid, s.year FROM temp.spell AS s
WHERE s.left_out = 'school not asked for'
  AND s.ssid IN (SELECT c.ssid FROM temp.c_row AS c WHERE c.fate IS NULL AND c.in_scope = 1)
  AND NOT EXISTS (SELECT 1 FROM temp.c_row AS c WHERE c.ssid = s.ssid AND c.school = s.school AND c.start_date = s.start_date);

CREATE INDEX temp.other_school_spell_key ON other_school_spell (ssid, year);

-- Schools of rows that may have to go, as far as the SIS has begun the academic year there: it has a spell of the year, or
-- none of the year before and some spell of the year anywhere.
CREATE TEMP TABLE rollover_year AS
SELECT school_year(:today) - offset AS year, (school_year(:today) - offset) || '-07-01' AS first_day,
       (school_year(:today) - offset + 1) || '-06-30' AS last_day
FROM (SELECT 0 AS offset UNION ALL SELECT 1);

-- Local schools that report as a state school: their own spells, and those that name it as home.
CREATE TEMP VIEW rollover_spell AS
SELECT r.state_code, e.start_date
FROM main.enrollment AS e
JOIN temp.school_scope AS r ON r.code = coalesce(nullif(nullif(e.home_school, ''), '0'), e.school)
UNION ALL
SELECT r.state_code, e.start_date
FROM temp.telling_student_school AS t
JOIN temp.school_scope AS r ON r.code = t.home_school
JOIN main.enrollment AS e ON e.student_id = t.student_id AND e.school = t.school;

CREATE TEMP TABLE rollover_of_school (code TEXT PRIMARY KEY, this_year INTEGER NOT NULL, last_year INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO temp.rollover_of_school (code, this_year, last_year)
SELECT e.state_code, max(y.year = school_year(:today)), max(y.year < school_year(:today))
FROM temp.rollover_spell AS e JOIN temp.rollover_year AS y ON e.start_date BETWEEN y.first_day AND y.last_day
WHERE EXISTS (SELECT 1 FROM temp.c_row AS c WHERE c.fate IS NULL AND c.in_scope = 1 AND c.in_window = 1 AND c.year = school_year(:today))
GROUP BY e.state_code;

CREATE TEMP TABLE rolled_over_school AS
SELECT w.code
FROM (SELECT DISTINCT c.school AS code FROM temp.c_row AS c
      WHERE c.fate IS NULL AND c.in_scope = 1 AND c.in_window = 1 AND c.year = school_year(:today)) AS w
LEFT JOIN temp.rollover_of_school AS r ON r.code = w.code
WHERE r.this_year = 1
   OR (coalesce(r.last_year, 0) = 0
       AND EXISTS (SELECT 1 FROM main.enrollment AS e, temp.rollover_year AS y
                   WHERE y.year = school_year(:today) AND e.start_date BETWEEN y.first_day AND y.last_day));

CREATE INDEX temp.rolled_over_school_key ON rolled_over_school (code);
