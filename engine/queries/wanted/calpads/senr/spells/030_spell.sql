-- One row per ENR row that has a student and a school, of everyone or of the students whose spells need a second look.
-- parameters: :everyone (0, 1) :window_start :earliest :latest (dates that an enrollment can have)
CREATE TEMP TABLE spell (
  id INTEGER PRIMARY KEY,             -- enrollment.id; negative for a spell of our own making
  student_id TEXT NOT NULL,
  ssid TEXT NOT NULL,
  local_school TEXT NOT NULL,         -- ENR.SC
  school TEXT NOT NULL,               -- state code of the school that reports it
  selected INTEGER NOT NULL,
  year INTEGER NOT NULL,              -- starting year of the academic year that holds the start
  sis_year INTEGER NOT NULL,          -- ENR.YR
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
  odd_date INTEGER NOT NULL DEFAULT 0, -- ENR.YR and ENR.ED contradict each other, or a date cannot be
  exit_dropped INTEGER NOT NULL DEFAULT 0, -- it has an exit, after today, that the run leaves out
  in_l INTEGER NOT NULL DEFAULT 0
);

INSERT INTO temp.spell (id, student_id, ssid, local_school, school, selected, year, sis_year, sis_start, start_date, exit_date, local_reason,
                        exit_reason, status, grade, transfer_code, residence_district, nps,
                        status_unknown, grade_unknown, transfer_unknown, left_out)
SELECT id, student_id, ssid, local_school, school, selected, year, sis_year, start_date, start_date, exit_date, local_reason,
       exit_reason, status, grade, transfer_code, residence_district, nps,
       status_unknown, grade_unknown, transfer_unknown, left_out
FROM temp.sis_spell
WHERE :everyone AND skipped IS NULL;

INSERT INTO temp.spell (id, student_id, ssid, local_school, school, selected, year, sis_year, sis_start, start_date, exit_date, local_reason,
                        exit_reason, status, grade, transfer_code, residence_district, nps,
                        status_unknown, grade_unknown, transfer_unknown, left_out)
SELECT id, student_id, ssid, local_school, school, selected, year, sis_year, start_date, start_date, exit_date, local_reason,
       exit_reason, status, grade, transfer_code, residence_district, nps,
       status_unknown, grade_unknown, transfer_unknown, left_out
FROM temp.sis_spell
WHERE NOT :everyone AND skipped IS NULL AND student_id IN (SELECT student_id FROM temp.open_student);

CREATE INDEX temp.spell_student ON spell (student_id, start_date, id);

-- Why a student is held back: every reason, the spell where there is one.
CREATE TEMP TABLE hold (
  student_id TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, spell_id INTEGER,
  field TEXT NOT NULL DEFAULT ''  -- the column of the record that is to blame
);

-- A date that contradicts its year, or that no enrollment has: older than the window by one of them, not by both.
UPDATE temp.spell SET odd_date = 1
WHERE start_date < :earliest OR start_date > :latest
   OR (sis_year <> year AND (start_date >= :window_start OR sis_year >= school_year(:window_start)))
   OR (exit_date <> '' AND (exit_date < :earliest OR exit_date > :latest) AND start_date >= :window_start);

INSERT INTO temp.hold (student_id, code, reason, spell_id, field)
SELECT student_id, 'year and date',
       CASE WHEN start_date < :earliest OR start_date > :latest THEN 'ENR.ED ' || start_date || ' cannot be right (ENR.YR is ' || sis_year || ')'
            WHEN sis_year <> year THEN 'ENR.ED ' || start_date || ' does not lie in the academic year of ENR.YR ' || sis_year
            ELSE 'ENR.LD ' || exit_date || ' cannot be right' END || ': correct it in the SIS', id,
       iif(start_date < :earliest OR start_date > :latest OR sis_year <> year, 'start_date', 'exit_date')
FROM temp.spell WHERE odd_date = 1 AND left_out IS NULL;

-- ENR rows that are skipped: no STU row of the student, or no LOC row of the school that reports them.
CREATE TEMP TABLE skipped_spell (
  student_id TEXT NOT NULL, ssid TEXT NOT NULL,
  local_school TEXT NOT NULL,         -- ENR.HS, else ENR.SC
  school TEXT,                        -- state code, NULL without LOC row
  year INTEGER NOT NULL, sis_year INTEGER NOT NULL, start_date TEXT NOT NULL, why TEXT NOT NULL
);

INSERT INTO temp.skipped_spell (student_id, ssid, local_school, school, year, sis_year, start_date, why)
SELECT student_id, ssid, reporting_school, school, year, sis_year, start_date, skipped FROM temp.sis_spell
WHERE id IN (SELECT e.id FROM main.enrollment AS e WHERE :everyone AND e.id NOT IN (SELECT id FROM temp.spell)
             UNION ALL
             SELECT e.id FROM temp.open_student AS o CROSS JOIN main.enrollment AS e ON e.student_id = o.student_id
             WHERE NOT :everyone AND e.id NOT IN (SELECT id FROM temp.spell));

