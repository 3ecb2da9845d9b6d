-- Utah: what the SIS says by state record type, the SSID process, the extracts for the UTREx Clearinghouse
-- with what became of each, the state's reports, nightly runs and archives. Nothing of other states changes.
-- Columns of the records are the state's names in plain form; NULL is "never supplied", '' is "blank". extra:
-- a JSON object of further fields that a layout folder names.

-- DI: what DI.csv says of the LEA
CREATE TABLE ut_lea (
  id INTEGER PRIMARY KEY,
  school_year TEXT NOT NULL, collection_date TEXT, lea_name TEXT, sis_vendor TEXT, extra TEXT
) STRICT;

-- SC: a school in a school year (and on a track)
CREATE TABLE ut_school (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, school_year TEXT NOT NULL, school_name TEXT, track_number TEXT, first_day TEXT,
  last_day TEXT, school_days TEXT, extra TEXT
) STRICT;

-- S1: a student at a school from a day: state record S1
CREATE TABLE ut_enrollment (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, ssid TEXT, last_name TEXT, first_name TEXT,
  middle_name TEXT, name_suffix TEXT, birth_date TEXT, gender TEXT, ethnicity TEXT, amer_indian_alaskan TEXT,
  asian TEXT, black_african_amer TEXT, hawaiian_pacific_isl TEXT, white TEXT, grade_level TEXT,
  entry_date TEXT NOT NULL, exit_date TEXT, exit_code TEXT, high_schl_compl_status TEXT,
  school_membership TEXT, days_attended TEXT, excused_absences TEXT, unexcused_absences TEXT,
  absences_due_to_suspension TEXT, actual_membership TEXT, resident_status TEXT, district_of_residence TEXT,
  school_of_record TEXT, part_time_home_school TEXT, enrollment_validation_type TEXT, kindergarten_type TEXT,
  early_grad TEXT, limited_english TEXT, ell_native_language TEXT, ell_parent_language TEXT,
  ell_instruction_type TEXT, ell_monitored_entry_date TEXT, first_enroll_in_us TEXT, immigrant TEXT,
  refugee_student TEXT, migrant TEXT, home_status TEXT, military_child TEXT, tribal_affiliation TEXT,
  services504 TEXT, gifted TEXT, economic_disadvantage TEXT, read_grade_level TEXT, read_grade_level_fall TEXT,
  read_grade_level_spring TEXT, reading_intervention TEXT, early_numeracy_status_boy TEXT,
  early_numeracy_status_moy TEXT, early_numeracy_status_eoy TEXT, early_numeracy_intervention TEXT,
  biliteracy1_level TEXT, biliteracy1_language TEXT, biliteracy2_level TEXT, biliteracy2_language TEXT,
  passed_civics_exam TEXT, cumulative_gpa TEXT, street_address TEXT, city TEXT, state TEXT, zip_code TEXT,
  home_phone TEXT, nclb_supp_serv_lang TEXT, nclb_supp_serv_math TEXT, extra TEXT
) STRICT;

-- S2: special education, state record S2
CREATE TABLE ut_scram (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, ssid TEXT, entry_date TEXT,
  scram_entry_date TEXT NOT NULL, scram_exit_date TEXT, scram_exit_reason TEXT, scram_membership TEXT,
  time TEXT, disability TEXT, regular_percent TEXT, environment TEXT, extended_school_year TEXT,
  is_one_percent TEXT, evaluation_date TEXT, iep_date TEXT, teacher_cactus_id TEXT, extra TEXT
) STRICT;

-- S3: state record S3
CREATE TABLE ut_youth_in_care (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, ssid TEXT, yic_entry_date TEXT NOT NULL,
  yic_exit_date TEXT, yic_time_code TEXT, yic_membership TEXT, yic_membership_actual TEXT,
  yic_custody_agency TEXT, extra TEXT
) STRICT;

-- S4: state record S4
CREATE TABLE ut_section_504 (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, section504_entry_date TEXT NOT NULL,
  section504_exit_date TEXT, section504_exit_reason TEXT, extra TEXT
) STRICT;

-- AC: a class, state record AC
CREATE TABLE ut_course (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, course_record_id TEXT NOT NULL, course_number TEXT, course_title TEXT,
  core_code TEXT, cip_code TEXT, teacher1_id TEXT, teacher2_id TEXT, teacher_email TEXT,
  college_granting_cr TEXT, where_taught_campus TEXT, vocational TEXT, term TEXT, period TEXT, extra TEXT
) STRICT;

-- AM: a student in a class, state record AM
CREATE TABLE ut_course_membership (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, course_record_id TEXT NOT NULL,
  course_entry_date TEXT NOT NULL, course_exit_date TEXT, concurr_enrolled TEXT, grade_earned TEXT,
  course_membership TEXT, credit_earned TEXT, extra TEXT
) STRICT;

-- I1: state record I1
CREATE TABLE ut_incident (
  id INTEGER PRIMARY KEY,
  school_number TEXT, incident_id TEXT NOT NULL, incident_date TEXT, incident_time TEXT, time_frame TEXT,
  title TEXT, description TEXT, location TEXT, extra TEXT
) STRICT;

-- I2: state record I2
CREATE TABLE ut_incident_participant (
  id INTEGER PRIMARY KEY,
  incident_id TEXT NOT NULL, participant_role TEXT NOT NULL, student_number TEXT, behavior_code TEXT,
  action_code TEXT, action_duration TEXT, weapon_code TEXT, extra TEXT
) STRICT;

-- ATT: a day on which a student was absent; optional
CREATE TABLE ut_absence (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, date TEXT NOT NULL, absence TEXT, extra TEXT
) STRICT;

-- CAL: a day on which a school is in session; optional
CREATE TABLE ut_session_day (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, date TEXT NOT NULL, extra TEXT
) STRICT;


CREATE INDEX ut_enrollment_student ON ut_enrollment (student_number, school_number, entry_date);
CREATE INDEX ut_scram_student ON ut_scram (student_number, school_number);
CREATE INDEX ut_youth_in_care_student ON ut_youth_in_care (student_number, school_number);
CREATE INDEX ut_section_504_student ON ut_section_504 (student_number, school_number);
CREATE INDEX ut_course_key ON ut_course (course_record_id, school_number);
CREATE INDEX ut_course_membership_course ON ut_course_membership (course_record_id, school_number);
CREATE INDEX ut_course_membership_student ON ut_course_membership (student_number, school_number);
CREATE INDEX ut_incident_key ON ut_incident (incident_id);
CREATE INDEX ut_incident_participant_key ON ut_incident_participant (incident_id);
CREATE INDEX ut_absence_student ON ut_absence (student_number, school_number, date);
CREATE INDEX ut_session_day_key ON ut_session_day (school_number, date);

-- Who the rows of S1 speak of, made again at every import: of a student's rows the open one with the newest
-- entry speaks, else the one with the newest exit.
CREATE TABLE ut_student (
  student_number TEXT PRIMARY KEY NOT NULL,
  sis_ssid TEXT NOT NULL,          -- '' for none
  last_name TEXT NOT NULL, first_name TEXT NOT NULL, middle_name TEXT NOT NULL, name_suffix TEXT NOT NULL,
  gender TEXT NOT NULL, birth_date TEXT NOT NULL, grade_level TEXT NOT NULL,
  school_number TEXT NOT NULL,
  attributes TEXT NOT NULL         -- what the SSID system knows a person by, for "did it change?"
) STRICT, WITHOUT ROWID;
CREATE INDEX ut_student_ssid ON ut_student (sis_ssid);

-- ---------------------------------------------------------------- bytes that are kept, each once

CREATE TABLE ut_file (
  sha256 TEXT PRIMARY KEY NOT NULL, -- of the bytes as they were
  size INTEGER NOT NULL,
  deflated BLOB NOT NULL            -- zlib
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- SSID process

CREATE TABLE ut_ssid_request (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL,                -- UTC
  step TEXT NOT NULL CHECK (step IN ('retrieve', 'retrieve-new', 'update', 'verify')),
  day TEXT NOT NULL,
  counter INTEGER NOT NULL,        -- of that day
  file_name TEXT NOT NULL,
  rows INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256)
) STRICT;
CREATE TABLE ut_ssid_request_row (
  request_id INTEGER NOT NULL REFERENCES ut_ssid_request (id),
  line INTEGER NOT NULL,
  student_number TEXT NOT NULL,
  ssid TEXT NOT NULL,              -- '' where it asks for one
  attributes TEXT NOT NULL,        -- of ut_student, as sent
  PRIMARY KEY (request_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX ut_ssid_request_row_student ON ut_ssid_request_row (student_number, request_id);

CREATE TABLE ut_ssid_reply (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL,                -- UTC
  day TEXT NOT NULL,
  request_id INTEGER NOT NULL REFERENCES ut_ssid_request (id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256),
  rows INTEGER NOT NULL,
  applied INTEGER NOT NULL,
  refused INTEGER NOT NULL
) STRICT;
CREATE INDEX ut_ssid_reply_request ON ut_ssid_reply (request_id);
CREATE TABLE ut_ssid_reply_row (
  id INTEGER PRIMARY KEY,
  reply_id INTEGER NOT NULL REFERENCES ut_ssid_reply (id) DEFERRABLE INITIALLY DEFERRED,
  request_id INTEGER NOT NULL REFERENCES ut_ssid_request (id), -- the reply's
  step TEXT NOT NULL CHECK (step IN ('retrieve', 'retrieve-new', 'update', 'verify')), -- the request's
  line INTEGER NOT NULL,
  student_number TEXT NOT NULL,    -- '' where the line matches nobody, or several
  ssid TEXT NOT NULL,              -- retrieve, retrieve-new: as the state gave it; update, verify: as was asked
  outcome TEXT NOT NULL CHECK (outcome IN ('assigned', 'verified', 'updated', 'none', 'near', 'multiple',
                                           'mismatch', 'duplicate', 'refused')),
  attributes TEXT NOT NULL,        -- of the request's row that is answered
  message TEXT NOT NULL
) STRICT;
CREATE INDEX ut_ssid_reply_row_student ON ut_ssid_reply_row (student_number, request_id, id);
CREATE INDEX ut_ssid_reply_row_reply ON ut_ssid_reply_row (reply_id);

-- ---------------------------------------------------------------- extracts and what became of them

CREATE TABLE ut_nightly_run (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  started_at TEXT NOT NULL,        -- UTC
  collection TEXT NOT NULL,
  year INTEGER NOT NULL
) STRICT;
CREATE TABLE ut_nightly_step (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES ut_nightly_run (id),
  at TEXT NOT NULL,                -- UTC
  step TEXT NOT NULL CHECK (step IN ('import', 'extract', 'deliver', 'end')),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'failed')),
  detail TEXT NOT NULL
) STRICT;

CREATE TABLE ut_extract (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL,                -- UTC
  day TEXT NOT NULL,               -- "today" of the export, as the file's name has it
  number INTEGER NOT NULL,         -- of that day
  file_name TEXT NOT NULL,
  collection TEXT NOT NULL,        -- october1, december1, year-end, today, custom
  year INTEGER NOT NULL,           -- the school year's ending year
  date_from TEXT NOT NULL,         -- who was enrolled on or after this day ...
  date_to TEXT NOT NULL,           -- ... and on or before this one; a snapshot has the same day twice
  data_date TEXT NOT NULL,         -- the day that the data speak of
  layout_version TEXT NOT NULL,
  layout_standing TEXT NOT NULL,
  records INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256),
  nightly_run_id INTEGER REFERENCES ut_nightly_run (id), -- NULL: not of a nightly run
  UNIQUE (day, number)
) STRICT;
CREATE INDEX ut_extract_of_year ON ut_extract (year, collection);
CREATE TABLE ut_extract_record (
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  record TEXT NOT NULL,            -- DI, SC, S1, ...
  school_number TEXT NOT NULL,     -- '' for rows of no school
  rows INTEGER NOT NULL,
  PRIMARY KEY (extract_id, record, school_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE ut_extract_school (
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  school_number TEXT NOT NULL,
  school_name TEXT NOT NULL,
  students INTEGER NOT NULL,
  membership_days INTEGER NOT NULL,
  fatal INTEGER NOT NULL,          -- findings of the data quality check
  warnings INTEGER NOT NULL,
  PRIMARY KEY (extract_id, school_number)
) STRICT, WITHOUT ROWID;
-- The Enrollment Data Reports that were made of an extract.
CREATE TABLE ut_extract_report (
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  name TEXT NOT NULL,              -- enrollment.csv, enrollment.html, ...
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256),
  PRIMARY KEY (extract_id, name)
) STRICT, WITHOUT ROWID;

-- What became of an extract; its state is that of its newest step, 'extracted' where there is none.
CREATE TABLE ut_step (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  at TEXT NOT NULL,                -- UTC
  step TEXT NOT NULL CHECK (step IN ('delivered', 'collected', 'validated', 'asked', 'finalized')),
  detail TEXT NOT NULL             -- delivered: where to
) STRICT;
CREATE INDEX ut_step_extract ON ut_step (extract_id, id);

CREATE TABLE ut_state_report (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  at TEXT NOT NULL,                -- UTC
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256),
  rows INTEGER NOT NULL
) STRICT;
CREATE TABLE ut_state_message (
  report_id INTEGER NOT NULL REFERENCES ut_state_report (id),
  line INTEGER NOT NULL,
  level INTEGER NOT NULL,          -- 1, 2
  severity TEXT NOT NULL CHECK (severity IN ('fatal', 'warning')),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  description TEXT NOT NULL,
  school_number TEXT NOT NULL,
  student_number TEXT NOT NULL,
  ssid TEXT NOT NULL,
  key TEXT NOT NULL,               -- the report's key columns; with code, school and student: again or new?
  PRIMARY KEY (report_id, line)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- what is kept for auditors

-- Files of the state's that are kept with a year: its reports, Raw Data Counts.
CREATE TABLE ut_attachment (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL,                -- UTC
  year INTEGER NOT NULL,
  collection TEXT NOT NULL,        -- '' for the whole year
  kind TEXT NOT NULL CHECK (kind IN ('raw-data-counts', 'report', 'other')),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256),
  UNIQUE (year, collection, kind, sha256)
) STRICT;
CREATE TABLE ut_archive (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL,                -- UTC
  year INTEGER NOT NULL,
  folder TEXT NOT NULL,
  files INTEGER NOT NULL,
  manifest_sha256 TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- facts stay as they were

CREATE TRIGGER ut_file_no_update BEFORE UPDATE ON ut_file BEGIN SELECT RAISE(ABORT, 'the rows of ut_file are append-only'); END;
CREATE TRIGGER ut_file_no_delete BEFORE DELETE ON ut_file BEGIN SELECT RAISE(ABORT, 'the rows of ut_file are append-only'); END;
CREATE TRIGGER ut_ssid_request_no_update BEFORE UPDATE ON ut_ssid_request BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request are append-only'); END;
CREATE TRIGGER ut_ssid_request_no_delete BEFORE DELETE ON ut_ssid_request BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request are append-only'); END;
CREATE TRIGGER ut_ssid_request_row_no_update BEFORE UPDATE ON ut_ssid_request_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request_row are append-only'); END;
CREATE TRIGGER ut_ssid_request_row_no_delete BEFORE DELETE ON ut_ssid_request_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request_row are append-only'); END;
CREATE TRIGGER ut_ssid_reply_no_update BEFORE UPDATE ON ut_ssid_reply BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply are append-only'); END;
CREATE TRIGGER ut_ssid_reply_no_delete BEFORE DELETE ON ut_ssid_reply BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply are append-only'); END;
CREATE TRIGGER ut_ssid_reply_row_no_update BEFORE UPDATE ON ut_ssid_reply_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply_row are append-only'); END;
CREATE TRIGGER ut_ssid_reply_row_no_delete BEFORE DELETE ON ut_ssid_reply_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply_row are append-only'); END;
CREATE TRIGGER ut_nightly_run_no_update BEFORE UPDATE ON ut_nightly_run BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_run are append-only'); END;
CREATE TRIGGER ut_nightly_run_no_delete BEFORE DELETE ON ut_nightly_run BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_run are append-only'); END;
CREATE TRIGGER ut_nightly_step_no_update BEFORE UPDATE ON ut_nightly_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_step are append-only'); END;
CREATE TRIGGER ut_nightly_step_no_delete BEFORE DELETE ON ut_nightly_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_step are append-only'); END;
CREATE TRIGGER ut_extract_no_update BEFORE UPDATE ON ut_extract BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract are append-only'); END;
CREATE TRIGGER ut_extract_no_delete BEFORE DELETE ON ut_extract BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract are append-only'); END;
CREATE TRIGGER ut_extract_record_no_update BEFORE UPDATE ON ut_extract_record BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_record are append-only'); END;
CREATE TRIGGER ut_extract_record_no_delete BEFORE DELETE ON ut_extract_record BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_record are append-only'); END;
CREATE TRIGGER ut_extract_school_no_update BEFORE UPDATE ON ut_extract_school BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_school are append-only'); END;
CREATE TRIGGER ut_extract_school_no_delete BEFORE DELETE ON ut_extract_school BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_school are append-only'); END;
CREATE TRIGGER ut_extract_report_no_update BEFORE UPDATE ON ut_extract_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_report are append-only'); END;
CREATE TRIGGER ut_extract_report_no_delete BEFORE DELETE ON ut_extract_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_report are append-only'); END;
CREATE TRIGGER ut_step_no_update BEFORE UPDATE ON ut_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_step are append-only'); END;
CREATE TRIGGER ut_step_no_delete BEFORE DELETE ON ut_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_step are append-only'); END;
CREATE TRIGGER ut_state_report_no_update BEFORE UPDATE ON ut_state_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_report are append-only'); END;
CREATE TRIGGER ut_state_report_no_delete BEFORE DELETE ON ut_state_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_report are append-only'); END;
CREATE TRIGGER ut_state_message_no_update BEFORE UPDATE ON ut_state_message BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_message are append-only'); END;
CREATE TRIGGER ut_state_message_no_delete BEFORE DELETE ON ut_state_message BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_message are append-only'); END;
CREATE TRIGGER ut_attachment_no_update BEFORE UPDATE ON ut_attachment BEGIN SELECT RAISE(ABORT, 'the rows of ut_attachment are append-only'); END;
CREATE TRIGGER ut_attachment_no_delete BEFORE DELETE ON ut_attachment BEGIN SELECT RAISE(ABORT, 'the rows of ut_attachment are append-only'); END;
CREATE TRIGGER ut_archive_no_update BEFORE UPDATE ON ut_archive BEGIN SELECT RAISE(ABORT, 'the rows of ut_archive are append-only'); END;
CREATE TRIGGER ut_archive_no_delete BEFORE DELETE ON ut_archive BEGIN SELECT RAISE(ABORT, 'the rows of ut_archive are append-only'); END;
