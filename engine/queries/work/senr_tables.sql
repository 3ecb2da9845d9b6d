-- Work tables of one SENR run. Temporary: they live as long as the connection.
-- Dates are ISO; column names are those of schema/layouts/calpads/senr-2023.csv.

-- One row: what the run was asked for.
CREATE TEMP TABLE run_parameter (
  today TEXT NOT NULL,
  lea TEXT NOT NULL,
  current_year INTEGER NOT NULL,      -- starting year of the academic year that is "current"
  window_start TEXT NOT NULL,
  same_day_transfer INTEGER NOT NULL  -- 0, 1
);

-- The records that rules look at: in an extract the records to send, in a check everything wanted and the next batch.
CREATE TEMP TABLE work_senr (
  row_id INTEGER PRIMARY KEY,
  action TEXT NOT NULL,               -- wanted, remove, exit, no_show, update, add
  record_type TEXT NOT NULL, transaction_type TEXT NOT NULL, local_record_id TEXT NOT NULL, lea TEXT NOT NULL,
  school TEXT NOT NULL, nps TEXT NOT NULL, academic_year TEXT NOT NULL, ssid TEXT NOT NULL, student_id TEXT NOT NULL,
  first_name TEXT NOT NULL, middle_name TEXT NOT NULL, last_name TEXT NOT NULL, suffix TEXT NOT NULL,
  alias_first_name TEXT NOT NULL, alias_middle_name TEXT NOT NULL, alias_last_name TEXT NOT NULL,
  birth_date TEXT NOT NULL, gender TEXT NOT NULL, birth_city TEXT NOT NULL, birth_state TEXT NOT NULL,
  birth_country TEXT NOT NULL, start_date TEXT NOT NULL, status TEXT NOT NULL, grade TEXT NOT NULL,
  exit_date TEXT NOT NULL, exit_reason TEXT NOT NULL, completion TEXT NOT NULL, receiver_school TEXT NOT NULL,
  uc_csu TEXT NOT NULL, transfer_code TEXT NOT NULL, residence_district TEXT NOT NULL, merit_diploma TEXT NOT NULL,
  biliteracy TEXT NOT NULL, adult_transition TEXT NOT NULL, graduation_exemption TEXT NOT NULL
);
CREATE INDEX temp.work_senr_ssid ON work_senr (ssid);

-- The belief's rows that concern the run (all of the students in work_senr).
CREATE TEMP TABLE held_senr (
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
  exit_date TEXT NOT NULL, exit_reason TEXT NOT NULL, status TEXT NOT NULL, completion TEXT NOT NULL,
  birth_date TEXT NOT NULL, gender TEXT NOT NULL, student_id TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (ssid, school, start_date)
);

-- What the rules found: filled by the check room.
CREATE TEMP TABLE rule_finding (
  row_id INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,             -- fatal, warning
  field TEXT NOT NULL,
  detail TEXT NOT NULL
);
