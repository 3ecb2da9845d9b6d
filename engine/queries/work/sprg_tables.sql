-- Work tables of one SPRG run, beside those of senr_tables.sql (run_parameter, rule_finding).
-- Dates are ISO; column names are those of schema/layouts/calpads/sprg-2019.csv.

-- The records that rules look at: in an extract the records to send, in a check everything wanted and the next batch.
CREATE TEMP TABLE work_sprg (
  row_id INTEGER PRIMARY KEY,
  action TEXT NOT NULL,               -- wanted, remove, exit, update, add
  record_type TEXT NOT NULL, transaction_type TEXT NOT NULL, local_record_id TEXT NOT NULL, lea TEXT NOT NULL, school
  TEXT NOT NULL, academic_year TEXT NOT NULL, ssid TEXT NOT NULL, student_id TEXT NOT NULL, first_name TEXT NOT NULL,
  last_name TEXT NOT NULL, birth_date TEXT NOT NULL, gender TEXT NOT NULL, program TEXT NOT NULL, membership TEXT NOT
  NULL, start_date TEXT NOT NULL, end_date TEXT NOT NULL, service_year TEXT NOT NULL, service_code TEXT NOT NULL,
  partnership_academy TEXT NOT NULL, migrant_id TEXT NOT NULL, filler_21 TEXT NOT NULL, filler_22 TEXT NOT NULL,
  dwelling_type TEXT NOT NULL, unaccompanied_youth TEXT NOT NULL, filler_25 TEXT NOT NULL, filler_26 TEXT NOT NULL
);
CREATE INDEX temp.work_sprg_ssid ON work_sprg (ssid);

-- The belief's rows of the students in work_sprg.
CREATE TEMP TABLE held_sprg (
  ssid TEXT NOT NULL, school TEXT NOT NULL, program TEXT NOT NULL, membership TEXT NOT NULL,
  start_date TEXT NOT NULL, end_date TEXT NOT NULL, service_year TEXT NOT NULL, service_code TEXT NOT NULL,
  PRIMARY KEY (ssid, school, program, start_date, service_year, service_code)
);

-- The enrollments that the state has, or will have once SENR is posted.
CREATE TEMP TABLE sprg_enrollment (
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL, exit_date TEXT NOT NULL
);
CREATE INDEX temp.sprg_enrollment_key ON sprg_enrollment (ssid, school);
