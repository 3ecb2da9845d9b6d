-- What the rules read beside the year's rows, and what they find. Places are in the order of work: SSID errors first.
DROP TABLE IF EXISTS temp.ut_finding;
CREATE TEMP TABLE ut_finding (
  rule TEXT NOT NULL, level INTEGER NOT NULL, severity TEXT NOT NULL CHECK (severity IN ('fatal', 'warning')),
  record TEXT NOT NULL, school TEXT NOT NULL, student_number TEXT NOT NULL, key TEXT NOT NULL, field TEXT NOT NULL,
  detail TEXT NOT NULL, place TEXT NOT NULL
);
DROP TABLE IF EXISTS temp.ut_place;
CREATE TEMP TABLE ut_place (place TEXT PRIMARY KEY NOT NULL, turn INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO temp.ut_place VALUES
  ('SSID process', 1), ('Student Editor', 2), ('Student Editor, Addresses tab', 3), ('Faculty', 4),
  ('Faculty, Certification tab', 5), ('Scheduling', 6), ('Incidents', 7), ('District and school set-up', 8);

-- Where rows of a record type are corrected.
DROP TABLE IF EXISTS temp.ut_correct_in;
CREATE TEMP TABLE ut_correct_in (record TEXT PRIMARY KEY NOT NULL, place TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO temp.ut_correct_in VALUES
  ('DI', 'District and school set-up'), ('SC', 'District and school set-up'), ('S1', 'Student Editor'),
  ('S2', 'Student Editor'), ('S3', 'Student Editor'), ('S4', 'Student Editor'), ('AC', 'Scheduling'),
  ('AM', 'Scheduling'), ('I1', 'Incidents'), ('I2', 'Incidents');

DROP VIEW IF EXISTS temp.di;
CREATE TEMP VIEW di AS
SELECT 'LEA' AS key, t.* FROM ut_lea AS t WHERE t.school_year = (SELECT CAST(year AS TEXT) FROM temp.ut_run);

-- What the layout alone says is wrong with a value: missing, absent (the column was never supplied), long, type, code.
DROP TABLE IF EXISTS temp.ut_field_fault;
CREATE TEMP TABLE ut_field_fault (
  record TEXT NOT NULL, school TEXT NOT NULL, student_number TEXT NOT NULL, key TEXT NOT NULL, field TEXT NOT NULL,
  column_name TEXT NOT NULL, fault TEXT NOT NULL, severity TEXT NOT NULL, detail TEXT NOT NULL
);

-- Faults that another rule tells: one cause, one finding. What the extract fills in itself is nobody's fault.
DROP TABLE IF EXISTS temp.ut_told_elsewhere;
CREATE TEMP TABLE ut_told_elsewhere (
  record TEXT NOT NULL, column_name TEXT NOT NULL, fault TEXT NOT NULL, rule TEXT NOT NULL,
  PRIMARY KEY (record, column_name, fault)
) WITHOUT ROWID;
WITH told (record, column_name, faults, rule) AS (VALUES
  ('S1', 'ssid', 'missing absent long type', 'UT.SEED.SSID'),
  ('S2', 'ssid', 'missing absent long type', 'UT.SSID.ONE'),
  ('S3', 'ssid', 'missing absent long type', 'UT.SSID.ONE'),
  ('DI', 'collection_date', 'missing absent', 'the extract'),
  ('DI', 'lea_name', 'missing absent', 'the extract'),
  ('S1', 'district_of_residence', 'missing absent long type code', 'UT.SEED.DOR'),
  ('S1', 'gender', 'missing absent', 'UT.DEMO.REQ'),
  ('S1', 'ethnicity', 'missing absent', 'UT.DEMO.REQ'),
  ('S1', 'enrollment_validation_type', 'missing absent', 'S1.009'),
  ('S1', 'enrollment_validation_type', 'code', 'S1.403'),
  ('S1', 'resident_status', 'code', 'UT.MEM.ELIG.RES'),
  ('S3', 'yic_time_code', 'code', 'UT.MEM.ELIG.YIC'),
  ('AC', 'teacher1_id', 'missing absent', 'UT.SEED.CACTUS'),
  ('AC', 'core_code', 'missing absent', 'UT.AC.CORE'),
  ('AC', 'core_code', 'code', 'AC.825'),
  ('I1', 'incident_date', 'missing absent', 'UT.INC.REQ'),
  ('I1', 'time_frame', 'missing absent', 'UT.INC.REQ'),
  ('I1', 'location', 'missing absent', 'UT.INC.REQ'))
INSERT INTO temp.ut_told_elsewhere
SELECT told.record, told.column_name, word.value, told.rule
FROM told JOIN json_each('["' || replace(told.faults, ' ', '","') || '"]') AS word;

-- Years of age on the day of ut_limit age_day, of rows with a birth date.
DROP VIEW IF EXISTS temp.s1_age;
CREATE TEMP VIEW s1_age AS
SELECT s1.id, s1.key, s1.school_number, s1.student_number, s1.grade_level, s1.high_schl_compl_status,
       CAST(substr(run.year_start, 1, 4) AS INTEGER) - CAST(substr(s1.birth_date, 1, 4) AS INTEGER)
         - (substr(s1.birth_date, 6) > (SELECT value FROM temp.ut_limit WHERE name = 'age_day')) AS age
FROM temp.s1 JOIN temp.ut_run AS run
WHERE date(s1.birth_date, '+0 days') = s1.birth_date;

-- Whose age does not fit the grade: rows of s1_age.
DROP VIEW IF EXISTS temp.s1_wrong_age;
CREATE TEMP VIEW s1_wrong_age AS
SELECT a.* FROM temp.s1_age AS a
WHERE a.grade_level <> '' AND a.grade_level NOT GLOB '*[^0-9]*'
  AND a.age - CAST(a.grade_level AS INTEGER) NOT BETWEEN
      (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'age_over_grade_least') AND
      (SELECT CAST(value AS INTEGER) FROM temp.ut_limit WHERE name = 'age_over_grade_most');

-- Runs of school days in a row without excuse while enrolled; filled by check/utah/attendance.
DROP TABLE IF EXISTS temp.ut_unexcused_run;
CREATE TEMP TABLE ut_unexcused_run (
  s1_id INTEGER NOT NULL, days INTEGER NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL
);
DROP TABLE IF EXISTS temp.ut_year_total;
CREATE TEMP TABLE ut_year_total (
  student_number TEXT PRIMARY KEY NOT NULL, s1_id INTEGER NOT NULL, membership INTEGER NOT NULL,
  early_graduate INTEGER NOT NULL, year_round_transfer INTEGER NOT NULL
) WITHOUT ROWID;
