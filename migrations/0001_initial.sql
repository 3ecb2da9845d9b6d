-- The store as first released: one database per LEA.
-- Text everywhere: codes keep their leading zeros, dates are ISO text, '' is blank, NULL is "never supplied".

CREATE TABLE lea (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('CA', 'UT', 'MT')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- what the SIS says

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,              -- sis, ods
  started_at TEXT NOT NULL,
  source TEXT NOT NULL,            -- folder or file name
  layout TEXT NOT NULL
) STRICT;

CREATE TABLE import_file (
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;

-- Which column of which SIS table has ever been supplied: "not supplied is not blank".
CREATE TABLE supplied_column (
  table_code TEXT NOT NULL,
  column_code TEXT NOT NULL,
  PRIMARY KEY (table_code, column_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE school (
  code TEXT PRIMARY KEY NOT NULL,  -- LOC.CD, the local code
  name TEXT,
  county TEXT,
  district TEXT,
  state_code TEXT,                 -- LOC.SC, seven digits
  do_not_report TEXT,
  tag TEXT,
  summer TEXT,
  low_grade TEXT,
  high_grade TEXT,
  type TEXT,
  open_date TEXT,
  close_date TEXT,
  reported INTEGER NOT NULL DEFAULT 0 CHECK (reported IN (0, 1))
) STRICT;

-- A choice made with the command "schools" outlasts every import.
CREATE TABLE school_choice (
  code TEXT PRIMARY KEY NOT NULL,
  reported INTEGER NOT NULL CHECK (reported IN (0, 1))
) STRICT;

-- One row per student: the identity fields of the STU row that speaks for the student.
CREATE TABLE student (
  id TEXT PRIMARY KEY NOT NULL,
  identity_school TEXT NOT NULL,   -- which STU row that is
  ssid TEXT, last_name TEXT, first_name TEXT, middle_name TEXT, suffix TEXT,
  alias_last_name TEXT, alias_first_name TEXT, alias_middle_name TEXT,
  legal_last_name TEXT, legal_first_name TEXT, legal_middle_name TEXT, legal_suffix TEXT, legal_gender TEXT,
  birth_date TEXT, gender TEXT, birth_city TEXT, birth_state TEXT, birth_country TEXT,
  hispanic TEXT, race1 TEXT, race2 TEXT, race3 TEXT, race4 TEXT, race5 TEXT,
  home_language TEXT, fluency TEXT, parent_education TEXT, district_entry_date TEXT,
  mail_address TEXT, mail_city TEXT, mail_state TEXT, mail_zip TEXT, mail_zip4 TEXT,
  residence_address TEXT, residence_city TEXT, residence_state TEXT, residence_zip TEXT, residence_zip4 TEXT
) STRICT;
CREATE INDEX student_ssid ON student (ssid);

-- One row per student and school (STU): everything that can differ from school to school.
CREATE TABLE student_school (
  student_id TEXT NOT NULL,
  school TEXT NOT NULL,
  school_number TEXT,              -- STU.SN
  ssid TEXT, last_name TEXT, first_name TEXT, middle_name TEXT, suffix TEXT,
  alias_last_name TEXT, alias_first_name TEXT, alias_middle_name TEXT,
  birth_date TEXT, gender TEXT, birth_city TEXT, birth_state TEXT, birth_country TEXT,
  hispanic TEXT, race1 TEXT, race2 TEXT, race3 TEXT, race4 TEXT, race5 TEXT,
  grade TEXT, next_grade TEXT, next_school TEXT, status_tag TEXT, program TEXT,
  transfer_code TEXT, residence_district TEXT, home_school TEXT,
  home_language TEXT, fluency TEXT, parent_education TEXT,
  mail_address TEXT, mail_city TEXT, mail_state TEXT, mail_zip TEXT, mail_zip4 TEXT,
  residence_address TEXT, residence_city TEXT, residence_state TEXT, residence_zip TEXT, residence_zip4 TEXT,
  end_of_year_status TEXT, completion TEXT, diploma_date TEXT,
  summer_withdrawal_reason TEXT, summer_withdrawal_date TEXT, district_entry_date TEXT,
  PRIMARY KEY (student_id, school)
) STRICT;

CREATE TABLE enrollment (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  school TEXT NOT NULL,
  year TEXT NOT NULL,              -- starting year, 2026 = 2026-27
  grade TEXT,
  start_date TEXT NOT NULL,
  exit_date TEXT,
  exit_reason TEXT,
  program TEXT,
  track TEXT,
  transfer_code TEXT,
  residence_district TEXT,
  home_school TEXT,
  nps TEXT
) STRICT;
CREATE INDEX enrollment_student ON enrollment (student_id, start_date);

CREATE TABLE contact (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  last_name TEXT, first_name TEXT, code TEXT, education_level TEXT,
  primary_contact TEXT, educational_rights TEXT, lives_with TEXT, portal_access TEXT, sort_order TEXT,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE address_history (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  mail_address TEXT, mail_city TEXT, mail_state TEXT, mail_zip TEXT, mail_zip4 TEXT,
  residence_address TEXT, residence_city TEXT, residence_state TEXT, residence_zip TEXT, residence_zip4 TEXT,
  start_date TEXT NOT NULL, end_date TEXT, type TEXT,
  source TEXT NOT NULL             -- ADH.csv, import (kept by ourselves)
) STRICT;
CREATE INDEX address_history_student ON address_history (student_id, start_date);

CREATE TABLE program (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  school TEXT, code TEXT, eligible_start TEXT, eligible_end TEXT, participation_start TEXT, participation_end TEXT,
  status TEXT, dwelling_type TEXT, unaccompanied_youth TEXT, migrant_id TEXT, partnership_academy TEXT,
  service_year TEXT, service_code TEXT,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE meal (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  code TEXT, start_date TEXT, end_date TEXT, source TEXT,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE plan_504 (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  start_date TEXT, end_date TEXT,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE special_education (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL, accountable_district TEXT, entry_date TEXT, exit_date TEXT
) STRICT;
CREATE INDEX special_education_student ON special_education (student_id);

CREATE TABLE language (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  us_school_date TEXT, state_school_date TEXT, el_date TEXT, rfep_date TEXT, ifep_date TEXT, adel_date TEXT,
  calpads_status TEXT, calpads_status_date TEXT, initial_test_date TEXT
) STRICT;
CREATE INDEX language_student ON language (student_id);

CREATE TABLE state_data (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  us_schools_under_3_years TEXT, uc_csu TEXT, merit_diploma TEXT, biliteracy TEXT, adult_transition TEXT,
  graduation_exemption TEXT
) STRICT;
CREATE INDEX state_data_student ON state_data (student_id);

CREATE TABLE legal_name (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  last_name TEXT, first_name TEXT, middle_name TEXT, suffix TEXT, gender TEXT
) STRICT;
CREATE INDEX legal_name_student ON legal_name (student_id);

CREATE TABLE code_translation (
  table_code TEXT NOT NULL, field_code TEXT NOT NULL, local_code TEXT NOT NULL, state_code TEXT NOT NULL,
  PRIMARY KEY (table_code, field_code, local_code)
) STRICT;

CREATE TABLE school_day (
  school TEXT NOT NULL, date TEXT NOT NULL, holiday TEXT,
  PRIMARY KEY (school, date)
) STRICT;

-- ---------------------------------------------------------------- the logs

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  table_code TEXT NOT NULL,
  field_code TEXT NOT NULL,
  row_key TEXT NOT NULL DEFAULT '', -- CON.SQ and the like; '' for one row a student
  old_value TEXT,
  new_value TEXT,
  effective_date TEXT NOT NULL,
  original_date TEXT,              -- the date before "changes set-date"
  date_reason TEXT,
  seen_at TEXT NOT NULL,
  source TEXT NOT NULL,            -- import, LGD.csv
  user TEXT NOT NULL DEFAULT '',
  sent_batch INTEGER
) STRICT;
CREATE INDEX change_log_student ON change_log (student_id);

-- ---------------------------------------------------------------- the CALPADS History

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                -- UTC
  user TEXT NOT NULL,
  command TEXT NOT NULL,
  process TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '', -- a batch and file, a setting, a school
  counts TEXT NOT NULL DEFAULT '{}',
  sha256 TEXT NOT NULL DEFAULT '', -- of the file read or written
  previous TEXT NOT NULL,          -- seal of the event before
  seal TEXT NOT NULL               -- SHA-256 over this row and the one before
) STRICT;

CREATE TABLE generation (
  id INTEGER PRIMARY KEY,
  process TEXT NOT NULL,
  number INTEGER NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id),
  imported_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  layout TEXT NOT NULL,
  covers_from TEXT NOT NULL,
  newest_update TEXT NOT NULL DEFAULT '',
  rows INTEGER NOT NULL,
  skipped_other_lea INTEGER NOT NULL,
  rows_sha256 TEXT NOT NULL DEFAULT '',  -- over key and record of every row, in order
  UNIQUE (process, number)
) STRICT;

CREATE TABLE generation_school (
  generation_id INTEGER NOT NULL REFERENCES generation (id),
  school TEXT NOT NULL,
  PRIMARY KEY (generation_id, school)
) STRICT, WITHOUT ROWID;

-- The state's rows as they came: key columns and the record in the newest layout, caret-delimited.
CREATE TABLE ods_row (
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
CREATE UNIQUE INDEX ods_row_key ON ods_row (generation_id, ssid, school, start_date, part);

CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  process TEXT NOT NULL,
  number INTEGER NOT NULL,
  generation_id INTEGER NOT NULL REFERENCES generation (id),
  after_post INTEGER NOT NULL,     -- the newest post that the belief it was computed from contains; 0 for none
  created_at TEXT NOT NULL,
  today TEXT NOT NULL,
  options TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id),
  zip_sha256 TEXT NOT NULL DEFAULT '',
  UNIQUE (process, number)
) STRICT;

CREATE TABLE batch_file (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,              -- 001_Removals
  kind TEXT NOT NULL CHECK (kind IN ('Removals', 'Exits', 'Updates')),
  records INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ready', 'locked', 'posted', 'obsolete')),
  UNIQUE (batch_id, number)
) STRICT;

CREATE TABLE batch_record (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  line INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('remove', 'exit', 'no_show', 'update', 'add')),
  ssid TEXT NOT NULL,
  student_id TEXT NOT NULL,
  school TEXT NOT NULL,
  start_date TEXT NOT NULL,
  part TEXT NOT NULL DEFAULT '',
  exit_date TEXT NOT NULL,
  exit_reason TEXT NOT NULL,
  reason TEXT NOT NULL,
  changed TEXT NOT NULL,           -- field: old -> new, one a line
  record TEXT NOT NULL,            -- the exact bytes of the line, without its end
  compared_with TEXT               -- the belief's record, NULL where there was none
) STRICT;
CREATE UNIQUE INDEX batch_record_line ON batch_record (file_id, line);
CREATE INDEX batch_record_key ON batch_record (ssid, school, start_date, part);

CREATE TABLE post (
  id INTEGER PRIMARY KEY,          -- posting order
  process TEXT NOT NULL,
  generation_id INTEGER NOT NULL REFERENCES generation (id),
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  posted_at TEXT NOT NULL,
  posted_on TEXT NOT NULL,         -- the day that "today" was
  event_id INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX post_file ON post (file_id);

-- Taking a post back is a fact of its own.
CREATE TABLE unpost (
  post_id INTEGER PRIMARY KEY REFERENCES post (id),
  unposted_at TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id)
) STRICT;

-- What a post made obsolete, and the state that it had: an unpost gives it back.
CREATE TABLE obsoleted (
  post_id INTEGER NOT NULL REFERENCES post (id),
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  status TEXT NOT NULL,
  PRIMARY KEY (post_id, file_id)
) STRICT, WITHOUT ROWID;

-- A posted SINF sets birth date and gender of the SENR belief (senr.md section 4).
CREATE TABLE belief_identity (
  post_id INTEGER NOT NULL REFERENCES post (id),
  ssid TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  gender TEXT NOT NULL,
  PRIMARY KEY (post_id, ssid)
) STRICT, WITHOUT ROWID;

CREATE TABLE keep (
  id INTEGER PRIMARY KEY,
  ssid TEXT NOT NULL,
  school TEXT NOT NULL DEFAULT '', -- '' for every school
  why TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  dropped_at TEXT
) STRICT;
CREATE UNIQUE INDEX keep_active ON keep (ssid, school) WHERE dropped_at IS NULL;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  run_at TEXT NOT NULL,
  scope TEXT NOT NULL,             -- senr, fall1, ...
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  ssid TEXT NOT NULL DEFAULT '',
  student_id TEXT NOT NULL DEFAULT '',
  school TEXT NOT NULL DEFAULT '',
  start_date TEXT NOT NULL DEFAULT '',
  field TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE meta (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- facts stay as they were

CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER generation_no_update BEFORE UPDATE ON generation BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;
CREATE TRIGGER generation_no_delete BEFORE DELETE ON generation BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;
CREATE TRIGGER generation_school_no_update BEFORE UPDATE ON generation_school BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;
CREATE TRIGGER generation_school_no_delete BEFORE DELETE ON generation_school BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;
CREATE TRIGGER ods_row_no_update BEFORE UPDATE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;
CREATE TRIGGER ods_row_no_delete BEFORE DELETE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;
CREATE TRIGGER batch_no_delete BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;
CREATE TRIGGER batch_no_update BEFORE UPDATE OF id, process, number, generation_id, after_post, created_at, today, options, event_id ON batch
  BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;
CREATE TRIGGER batch_file_no_delete BEFORE DELETE ON batch_file BEGIN SELECT RAISE(ABORT, 'batch files are append-only'); END;
CREATE TRIGGER batch_file_no_update BEFORE UPDATE OF id, batch_id, number, name, kind, records, sha256 ON batch_file
  BEGIN SELECT RAISE(ABORT, 'only the status of a batch file changes'); END;
CREATE TRIGGER batch_record_no_update BEFORE UPDATE ON batch_record BEGIN SELECT RAISE(ABORT, 'batch records are append-only'); END;
CREATE TRIGGER batch_record_no_delete BEFORE DELETE ON batch_record BEGIN SELECT RAISE(ABORT, 'batch records are append-only'); END;
CREATE TRIGGER post_no_update BEFORE UPDATE ON post BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;
CREATE TRIGGER post_no_delete BEFORE DELETE ON post BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;
CREATE TRIGGER unpost_no_update BEFORE UPDATE ON unpost BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;
CREATE TRIGGER unpost_no_delete BEFORE DELETE ON unpost BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;
CREATE TRIGGER import_run_no_update BEFORE UPDATE ON import_run BEGIN SELECT RAISE(ABORT, 'import runs are append-only'); END;
CREATE TRIGGER import_run_no_delete BEFORE DELETE ON import_run BEGIN SELECT RAISE(ABORT, 'import runs are append-only'); END;
