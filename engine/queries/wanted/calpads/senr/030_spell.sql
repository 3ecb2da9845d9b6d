-- One row per ENR row that has a student and a school: the spell before anything is derived.
-- parameters: :current_year :window_start
CREATE TEMP TABLE spell (
  id INTEGER PRIMARY KEY,             -- enrollment.id; negative for a spell of our own making
  student_id TEXT NOT NULL,
  ssid TEXT NOT NULL,
  local_school TEXT NOT NULL,         -- ENR.SC
  school TEXT NOT NULL,               -- state code of the school that reports it
  selected INTEGER NOT NULL,
  year INTEGER NOT NULL,              -- starting year of the academic year that holds the start
  sis_start TEXT NOT NULL,            -- as the SIS has it
  start_date TEXT NOT NULL,
  exit_date TEXT NOT NULL,
  local_reason TEXT NOT NULL,
  exit_reason TEXT,                   -- NULL: no translation
  status TEXT, grade TEXT, transfer_code TEXT, residence_district TEXT, nps TEXT,
  status_unknown INTEGER NOT NULL DEFAULT 0, grade_unknown INTEGER NOT NULL DEFAULT 0,
  transfer_unknown INTEGER NOT NULL DEFAULT 0,
  completion TEXT,                    -- set where the exit is E230; NULL: not supplied
  completion_unknown INTEGER NOT NULL DEFAULT 0,
  left_out TEXT,                      -- why it is not in L, NULL if it may be
  no_show INTEGER NOT NULL DEFAULT 0, -- made from a row of C by the summer withdrawal rule
  in_l INTEGER NOT NULL DEFAULT 0
);

INSERT INTO temp.spell (id, student_id, ssid, local_school, school, selected, year, sis_start, start_date, exit_date, local_reason,
                        exit_reason, status, grade, transfer_code, residence_district, nps,
                        status_unknown, grade_unknown, transfer_unknown, left_out)
SELECT e.id, e.student_id, coalesce(t.ssid, ''), e.school, r.state_code, r.selected, school_year(e.start_date),
       e.start_date, e.start_date, coalesce(e.exit_date, ''), coalesce(e.exit_reason, ''),
       iif(coalesce(e.exit_reason, '') = '', '', x.state), p.state, g.state, iif(e.transfer_code = '', '', i.state),
       e.residence_district, e.nps,
       e.program IS NOT NULL AND p.state IS NULL, e.grade IS NOT NULL AND g.state IS NULL,
       coalesce(e.transfer_code, '') <> '' AND i.state IS NULL,
       CASE WHEN r.selected = 0 THEN 'school not selected'
            WHEN r.state_code = '' THEN 'school without state code'
            WHEN g.state = '13' THEN 'grade 13' END
FROM main.enrollment AS e
JOIN main.student AS t ON t.id = e.student_id
LEFT JOIN main.student_school AS ss ON ss.student_id = e.student_id AND ss.school = e.school
JOIN temp.school_scope AS r
  ON r.code = coalesce(nullif(nullif(e.home_school, ''), '0'),
                       iif(school_year(e.start_date) = :current_year, nullif(nullif(ss.home_school, ''), '0'), NULL),
                       e.school)
LEFT JOIN temp.translation AS p ON p.kind = 'status' AND p.local = e.program
LEFT JOIN temp.translation AS g ON g.kind = 'grade' AND g.local = e.grade
LEFT JOIN temp.translation AS x ON x.kind = 'exit_reason' AND x.local = e.exit_reason
LEFT JOIN temp.translation AS i ON i.kind = 'transfer' AND i.local = e.transfer_code;

CREATE INDEX temp.spell_student ON spell (student_id, start_date, id);

-- Why a student is held back: every reason, the spell where there is one.
CREATE TEMP TABLE hold (
  student_id TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, spell_id INTEGER
);

-- ENR rows that are skipped: no STU row of the student, or no LOC row of the school that reports them.
CREATE TEMP TABLE skipped_spell AS
SELECT e.student_id, school_year(e.start_date) AS year
FROM main.enrollment AS e WHERE e.id NOT IN (SELECT id FROM temp.spell);

CREATE INDEX temp.skipped_spell_student ON skipped_spell (student_id);

-- School calendars: first and last school day by school and academic year. A calendar that ends before April is
-- not whole: it has no last school day (NULL), and nothing may exit on it.
CREATE TEMP TABLE calendar AS
SELECT school, year, first_day, iif(last_day >= (year + 1) || '-04-01', last_day, NULL) AS last_day
FROM (SELECT school, school_year(date) AS year, min(date) AS first_day, max(date) AS last_day
      FROM main.school_day WHERE coalesce(holiday, '') = ''
      GROUP BY school, school_year(date));

CREATE UNIQUE INDEX temp.calendar_key ON calendar (school, year);
