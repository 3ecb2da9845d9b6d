-- L of SPRG: what the run asks for, and whether the state's extract speaks for it.
CREATE TEMP TABLE program_scope (code TEXT PRIMARY KEY NOT NULL, covered INTEGER NOT NULL) WITHOUT ROWID;

INSERT INTO temp.program_scope (code, covered)
SELECT DISTINCT s.state_code,
       EXISTS (SELECT 1 FROM main.generation_school AS c JOIN main.current_generation AS g ON g.id = c.generation_id
               WHERE g.process = 'SPRG' AND c.school = s.state_code)
FROM temp.school_scope AS s
WHERE s.selected = 1 AND s.state_code <> ''
  AND (NOT EXISTS (SELECT 1 FROM temp.requested_school)
       OR s.code IN (SELECT code FROM temp.requested_school) OR s.state_code IN (SELECT code FROM temp.requested_school));

CREATE TEMP TABLE program_coverage AS
SELECT covers_from FROM main.current_generation WHERE process = 'SPRG';

CREATE TEMP TABLE program_l (
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL, part TEXT NOT NULL,
  student_id TEXT NOT NULL, program TEXT NOT NULL, year INTEGER NOT NULL, record TEXT NOT NULL, not_covered TEXT,
  PRIMARY KEY (ssid, school, start_date, part)
) WITHOUT ROWID;

INSERT INTO temp.program_l (ssid, school, start_date, part, student_id, program, year, record, not_covered)
SELECT w.ssid, w.school, w.start_date, w.part, w.student_id, w.program, w.year, w.record,
       CASE WHEN w.start_date < (SELECT covers_from FROM temp.program_coverage) THEN 'starts before the ODS extract begins: take one that goes back to it, import ods sprg FILE --from DATE'
            WHEN s.covered = 0 THEN 'school ' || w.school || ' is not in the ODS extract: import ods sprg FILE --school ' || w.school
                 || ', or extract sprg --ods FILE --covers ' || w.school END
FROM temp.program_wanted AS w
JOIN temp.program_scope AS s ON s.code = w.school
WHERE w.student_id NOT IN (SELECT student_id FROM temp.program_held_student)
  AND (w.ssid, w.program) NOT IN (SELECT ssid, program FROM temp.program_twice);
