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
CREATE TEMP TABLE rolled_over_school AS
SELECT code FROM (
  SELECT w.code,
         EXISTS (SELECT 1 FROM main.enrollment AS e
                 WHERE e.start_date >= school_year(:today) || '-07-01' AND e.start_date <= (school_year(:today) + 1) || '-06-30'
                   AND coalesce(nullif(nullif(e.home_school, ''), '0'), e.school)
                       IN (SELECT r.code FROM temp.school_scope AS r WHERE r.state_code = w.code)) AS this_year,
         EXISTS (SELECT 1 FROM main.enrollment AS e
                 WHERE e.start_date >= (school_year(:today) - 1) || '-07-01' AND e.start_date <= school_year(:today) || '-06-30'
                   AND coalesce(nullif(nullif(e.home_school, ''), '0'), e.school)
                       IN (SELECT r.code FROM temp.school_scope AS r WHERE r.state_code = w.code)) AS last_year
  FROM (SELECT DISTINCT c.school AS code FROM temp.c_row AS c
        WHERE c.fate IS NULL AND c.in_scope = 1 AND c.in_window = 1 AND c.year = school_year(:today)) AS w)
WHERE this_year
   OR (NOT last_year AND EXISTS (SELECT 1 FROM main.enrollment AS e
                                 WHERE e.start_date >= school_year(:today) || '-07-01'
                                   AND e.start_date <= (school_year(:today) + 1) || '-06-30'));
