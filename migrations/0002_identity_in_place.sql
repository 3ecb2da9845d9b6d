-- Imports of a large district wrote every student twice and looked every key of the state's rows up before adding it.
-- Who a student is, is a mark on one of the student's STU rows now, and "student" a view over the marked rows
-- (schema/views/005_student.sql). The rows of an ODS import have a number of their own, and their key index is not
-- unique any more: the reader refuses a key that comes twice, and "doctor" looks for one. The codes that occur are kept
-- with the import, so that a run need not read every row to find them.
ALTER TABLE student_school ADD COLUMN identity INTEGER NOT NULL DEFAULT 1;
UPDATE student_school SET identity = 0
WHERE NOT EXISTS (SELECT 1 FROM student AS t WHERE t.id = student_school.student_id AND t.identity_school = student_school.school);
DROP TABLE student;
CREATE INDEX student_school_ssid ON student_school (ssid, identity);

CREATE TABLE value_in_use (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name, value)
) STRICT, WITHOUT ROWID;
INSERT INTO value_in_use (table_name, column_name, value)
SELECT 'enrollment', 'grade', grade FROM enrollment WHERE grade IS NOT NULL
UNION SELECT 'enrollment', 'exit_reason', exit_reason FROM enrollment WHERE exit_reason IS NOT NULL
UNION SELECT 'enrollment', 'program', program FROM enrollment WHERE program IS NOT NULL
UNION SELECT 'enrollment', 'transfer_code', transfer_code FROM enrollment WHERE transfer_code IS NOT NULL
UNION SELECT 'student_school', 'grade', grade FROM student_school WHERE grade IS NOT NULL
UNION SELECT 'student_school', 'program', program FROM student_school WHERE program IS NOT NULL
UNION SELECT 'student_school', 'transfer_code', transfer_code FROM student_school WHERE transfer_code IS NOT NULL
UNION SELECT 'student_school', 'home_school', home_school FROM student_school WHERE home_school IS NOT NULL
UNION SELECT 'student_school', 'end_of_year_status', end_of_year_status FROM student_school WHERE end_of_year_status IS NOT NULL
UNION SELECT 'student_school', 'completion', completion FROM student_school WHERE completion IS NOT NULL
UNION SELECT 'student_school', 'summer_withdrawal_reason', summer_withdrawal_reason FROM student_school
      WHERE summer_withdrawal_reason IS NOT NULL;

CREATE TABLE ods_row_numbered (
  id INTEGER PRIMARY KEY,
  generation_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  ssid TEXT NOT NULL,
  school TEXT NOT NULL,
  start_date TEXT NOT NULL,        -- ISO
  part TEXT NOT NULL DEFAULT '',   -- what else belongs to the key of other processes (SPRG: program^year^service)
  student_id TEXT NOT NULL,
  record TEXT NOT NULL,
  uploaded TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT;
INSERT INTO ods_row_numbered (id, generation_id, line, ssid, school, start_date, part, student_id, record, uploaded, updated)
SELECT rowid, generation_id, line, ssid, school, start_date, part, student_id, record, uploaded, updated FROM ods_row;
DROP TABLE ods_row;
ALTER TABLE ods_row_numbered RENAME TO ods_row;
ALTER TABLE generation ADD COLUMN first_row INTEGER NOT NULL DEFAULT 0; -- ods_row.id of the first; the others follow
DROP TRIGGER generation_no_update;
UPDATE generation SET first_row = coalesce((SELECT min(o.id) FROM ods_row AS o WHERE o.generation_id = generation.id), 0);
CREATE TRIGGER generation_no_update BEFORE UPDATE ON generation BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;
CREATE INDEX ods_row_key ON ods_row (generation_id, ssid, school, start_date, part);
CREATE TRIGGER ods_row_no_update BEFORE UPDATE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;
CREATE TRIGGER ods_row_no_delete BEFORE DELETE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;
