-- One row per ENR row that has a student and a school, of everyone or of the students whose spells need a second look.
-- parameters: :everyone (0, 1)
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
SELECT id, student_id, ssid, local_school, school, selected, year, start_date, start_date, exit_date, local_reason,
       exit_reason, status, grade, transfer_code, residence_district, nps,
       status_unknown, grade_unknown, transfer_unknown, left_out
FROM temp.sis_spell
WHERE :everyone AND skipped IS NULL;

INSERT INTO temp.spell (id, student_id, ssid, local_school, school, selected, year, sis_start, start_date, exit_date, local_reason,
                        exit_reason, status, grade, transfer_code, residence_district, nps,
                        status_unknown, grade_unknown, transfer_unknown, left_out)
SELECT id, student_id, ssid, local_school, school, selected, year, start_date, start_date, exit_date, local_reason,
       exit_reason, status, grade, transfer_code, residence_district, nps,
       status_unknown, grade_unknown, transfer_unknown, left_out
FROM temp.sis_spell
WHERE NOT :everyone AND skipped IS NULL AND student_id IN (SELECT student_id FROM temp.open_student);

CREATE INDEX temp.spell_student ON spell (student_id, start_date, id);

-- Why a student is held back: every reason, the spell where there is one.
CREATE TEMP TABLE hold (
  student_id TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, spell_id INTEGER
);

-- ENR rows that are skipped: no STU row of the student, or no LOC row of the school that reports them.
CREATE TEMP TABLE skipped_spell (student_id TEXT NOT NULL, year INTEGER, why TEXT NOT NULL);

INSERT INTO temp.skipped_spell (student_id, year, why)
SELECT student_id, year, skipped FROM temp.sis_spell
WHERE id IN (SELECT e.id FROM main.enrollment AS e WHERE :everyone AND e.id NOT IN (SELECT id FROM temp.spell)
             UNION ALL
             SELECT e.id FROM temp.open_student AS o CROSS JOIN main.enrollment AS e ON e.student_id = o.student_id
             WHERE NOT :everyone AND e.id NOT IN (SELECT id FROM temp.spell));

CREATE INDEX temp.skipped_spell_student ON skipped_spell (student_id);
