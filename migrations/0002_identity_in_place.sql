-- Imports of a large district wrote every student twice and every key of the state's rows twice as dear as needed.
-- Who a student is, is a mark on one of the student's STU rows now, and "student" a view over the marked rows
-- (schema/views/005_student.sql). The rows of an ODS import have a number of their own, and their key index is not
-- unique any more: the reader refuses a key that comes twice, and "doctor" looks for one.
ALTER TABLE student_school ADD COLUMN identity INTEGER NOT NULL DEFAULT 1;
UPDATE student_school SET identity = 0
WHERE NOT EXISTS (SELECT 1 FROM student AS t WHERE t.id = student_school.student_id AND t.identity_school = student_school.school);
DROP TABLE student;
CREATE INDEX student_school_ssid ON student_school (ssid, identity);

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
CREATE INDEX ods_row_key ON ods_row (generation_id, ssid, school, start_date, part);
CREATE TRIGGER ods_row_no_update BEFORE UPDATE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;
CREATE TRIGGER ods_row_no_delete BEFORE DELETE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;
