-- Work tables of one SELA run, beside those of SENR. Temporary; dates are ISO; column names are those of
-- schema/layouts/calpads/sela-2020.csv.

-- The records to send, before the rules.
CREATE TEMP TABLE work_sela (
  row_id INTEGER PRIMARY KEY,
  action TEXT NOT NULL DEFAULT 'add',
  record_type TEXT NOT NULL, transaction_type TEXT NOT NULL, local_record_id TEXT NOT NULL, lea TEXT NOT NULL,
  school TEXT NOT NULL, academic_year TEXT NOT NULL, ssid TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL,
  birth_date TEXT NOT NULL, gender TEXT NOT NULL, student_id TEXT NOT NULL, elas TEXT NOT NULL, start_date TEXT NOT NULL,
  primary_language TEXT NOT NULL, correction_reason TEXT NOT NULL,
  grade TEXT NOT NULL DEFAULT '',     -- of the current spell
  reason TEXT NOT NULL DEFAULT '',
  record TEXT NOT NULL DEFAULT ''
);
CREATE INDEX temp.work_sela_ssid ON work_sela (ssid);

-- The state's rows, all LEAs'; what was posted has joined them.
CREATE TEMP TABLE held_sela (
  ssid TEXT NOT NULL, elas TEXT NOT NULL, start_date TEXT NOT NULL, lea TEXT NOT NULL, record TEXT NOT NULL DEFAULT ''
);
CREATE INDEX temp.held_sela_ssid ON held_sela (ssid, elas);

-- When each student is enrolled in the LEA; last_date is 9999-12-31 while open.
CREATE TEMP TABLE reported_enrollment (
  ssid TEXT NOT NULL, start_date TEXT NOT NULL, last_date TEXT NOT NULL
);
CREATE INDEX temp.reported_enrollment_ssid ON reported_enrollment (ssid);

-- The same, and what the SIS alone has.
CREATE TEMP TABLE lea_enrollment (
  ssid TEXT NOT NULL, start_date TEXT NOT NULL, last_date TEXT NOT NULL
);
CREATE INDEX temp.lea_enrollment_ssid ON lea_enrollment (ssid);

-- What is not sent, and why.
CREATE TEMP TABLE not_sent (
  kind TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL,
  ssid TEXT NOT NULL, student_id TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
  waits INTEGER NOT NULL DEFAULT 0, field TEXT NOT NULL DEFAULT ''
);
