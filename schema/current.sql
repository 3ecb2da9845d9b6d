-- The schema as migrated, with its views. Written by a test (tests/unit/sql); do not edit.

CREATE TABLE accepted_fatal (
  process TEXT NOT NULL,
  rule TEXT NOT NULL,
  ssid TEXT NOT NULL,
  school TEXT NOT NULL,
  start_date TEXT NOT NULL,
  part TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (process, rule, ssid, school, start_date, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE "address_history" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  student_id TEXT NOT NULL,
  mail_address TEXT, mail_city TEXT, mail_state TEXT, mail_zip TEXT, mail_zip4 TEXT,
  residence_address TEXT, residence_city TEXT, residence_state TEXT, residence_zip TEXT, residence_zip4 TEXT,
  start_date TEXT NOT NULL, end_date TEXT, type TEXT,
  source TEXT NOT NULL,            -- ADH.csv, import (kept by ourselves)
  sent_batch INTEGER               -- NULL: not sent; 0: was there before there was anything to compare with
) STRICT;

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

CREATE TABLE batch_change (
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  kind TEXT NOT NULL CHECK (kind IN ('change', 'address')), -- change_log, address_history
  change_id INTEGER NOT NULL,
  PRIMARY KEY (file_id, kind, change_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "batch_file" (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,              -- 001_Removals
  kind TEXT NOT NULL CHECK (kind IN ('Removals', 'Exits', 'Updates')),
  records INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ready', 'locked', 'posted', 'obsolete', 'rejected')),
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

CREATE TABLE belief_identity (
  post_id INTEGER NOT NULL REFERENCES post (id),
  ssid TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  gender TEXT NOT NULL,
  PRIMARY KEY (post_id, ssid)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE code_translation (
  table_code TEXT NOT NULL, field_code TEXT NOT NULL, local_code TEXT NOT NULL, state_code TEXT NOT NULL,
  PRIMARY KEY (table_code, field_code, local_code)
) STRICT;

CREATE TABLE contact (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  last_name TEXT, first_name TEXT, code TEXT, education_level TEXT,
  primary_contact TEXT, educational_rights TEXT, lives_with TEXT, portal_access TEXT, sort_order TEXT, row_hash INTEGER,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE ended_file (
  generation_id INTEGER NOT NULL REFERENCES generation (id),  -- whose import ended it
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  status TEXT NOT NULL,
  PRIMARY KEY (generation_id, file_id)
) STRICT, WITHOUT ROWID;

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
, row_hash INTEGER) STRICT;

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
  rows_sha256 TEXT NOT NULL DEFAULT '', first_row INTEGER NOT NULL DEFAULT 0,  -- over key and record of every row, in order
  UNIQUE (process, number)
) STRICT;

CREATE TABLE generation_school (
  generation_id INTEGER NOT NULL REFERENCES generation (id),
  school TEXT NOT NULL,
  PRIMARY KEY (generation_id, school)
) STRICT, WITHOUT ROWID;

CREATE TABLE generation_undo (
  generation_id INTEGER PRIMARY KEY REFERENCES generation (id),
  undone_at TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id)
) STRICT;

CREATE TABLE gone_program (
  student_id TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('PGM', 'FRE', 'FOF')),
  code TEXT NOT NULL,              -- local; '' for FOF
  start_date TEXT NOT NULL,        -- ESD, PSD or SD
  run_id INTEGER NOT NULL REFERENCES import_run (id), -- the last import that had it
  PRIMARY KEY (student_id, origin, code, start_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE gone_spell (
  student_id TEXT NOT NULL,
  start_date TEXT NOT NULL,
  school TEXT NOT NULL,            -- local code: ENR.HS, else ENR.SC
  what TEXT NOT NULL CHECK (what IN ('spell', 'exit')),
  exit_date TEXT NOT NULL,         -- as it was
  exit_reason TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES import_run (id), -- the last import that had it
  PRIMARY KEY (student_id, start_date, school, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_file (
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,              -- sis, ods
  started_at TEXT NOT NULL,
  source TEXT NOT NULL,            -- folder or file name
  layout TEXT NOT NULL
) STRICT;

CREATE TABLE keep (
  id INTEGER PRIMARY KEY,
  ssid TEXT NOT NULL,
  school TEXT NOT NULL DEFAULT '', -- '' for every school
  why TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  dropped_at TEXT
) STRICT;

CREATE TABLE language (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  us_school_date TEXT, state_school_date TEXT, el_date TEXT, rfep_date TEXT, ifep_date TEXT, adel_date TEXT,
  calpads_status TEXT, calpads_status_date TEXT, initial_test_date TEXT
, row_hash INTEGER) STRICT;

CREATE TABLE lea (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('CA', 'UT', 'MT')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE legal_name (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  last_name TEXT, first_name TEXT, middle_name TEXT, suffix TEXT, gender TEXT
, row_hash INTEGER) STRICT;

CREATE TABLE meal (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  code TEXT, start_date TEXT, end_date TEXT, source TEXT,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE meta (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE mt_calendar (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES mt_school (id),
  number INTEGER NOT NULL,         -- 007 is 7
  end_year TEXT NOT NULL,          -- 2026 for 2025-26
  name TEXT NOT NULL,
  start_date TEXT NOT NULL,        -- ISO
  end_date TEXT NOT NULL,          -- ISO
  UNIQUE (school_id, number, end_year)
) STRICT;

CREATE TABLE mt_calendar_grade (
  calendar_id INTEGER NOT NULL REFERENCES mt_calendar (id),
  grade TEXT NOT NULL,
  PRIMARY KEY (calendar_id, grade)
) STRICT, WITHOUT ROWID;

CREATE TABLE mt_calendar_structure (
  calendar_id INTEGER NOT NULL REFERENCES mt_calendar (id),
  name TEXT NOT NULL,
  PRIMARY KEY (calendar_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE mt_district (
  number TEXT PRIMARY KEY NOT NULL -- four digits
) STRICT, WITHOUT ROWID;

CREATE TABLE mt_enrollment (
  id INTEGER PRIMARY KEY,
  calendar_id INTEGER NOT NULL REFERENCES mt_calendar (id),
  structure TEXT NOT NULL,         -- the calendar's only one; '' if it has none or several
  person_id INTEGER NOT NULL REFERENCES mt_person (id),
  start_date TEXT NOT NULL,        -- ISO
  service_type TEXT NOT NULL,      -- P, S, N
  sequence INTEGER NOT NULL,       -- 1, 2, ... of those that agree in all of the above
  end_date TEXT NOT NULL,          -- ISO; '' while open
  grade TEXT NOT NULL,
  days_present REAL,               -- NULL: no totals yet
  days_enrolled REAL,
  essa_days_absent INTEGER,
  UNIQUE (calendar_id, person_id, start_date, service_type, sequence)
) STRICT;

CREATE TABLE mt_person (
  id INTEGER PRIMARY KEY,
  district TEXT NOT NULL REFERENCES mt_district (number),
  state_id TEXT NOT NULL,          -- nine digits
  local_id TEXT NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  UNIQUE (district, state_id)
) STRICT;

CREATE TABLE mt_school (
  id INTEGER PRIMARY KEY,
  district TEXT NOT NULL REFERENCES mt_district (number),
  number TEXT NOT NULL,            -- four digits
  name TEXT NOT NULL,
  UNIQUE (district, number)
) STRICT;

CREATE TABLE mt_upload (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL,                -- UTC
  mode TEXT NOT NULL CHECK (mode IN ('test', 'upload')),
  stop_scope TEXT NOT NULL CHECK (stop_scope IN ('row', 'file')),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  header_date TEXT NOT NULL,       -- as the header says it; '' where the header is wrong
  header_time TEXT NOT NULL,
  header_version TEXT NOT NULL,
  read INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL
) STRICT;

CREATE TABLE mt_upload_message (
  upload_id INTEGER NOT NULL REFERENCES mt_upload (id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  number INTEGER NOT NULL,         -- of those of the line
  field TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (upload_id, line, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE obsoleted (
  post_id INTEGER NOT NULL REFERENCES post (id),
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  status TEXT NOT NULL,
  PRIMARY KEY (post_id, file_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "ods_row" (
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

CREATE TABLE plan_504 (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  start_date TEXT, end_date TEXT,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE post (
  id INTEGER PRIMARY KEY,          -- posting order
  process TEXT NOT NULL,
  generation_id INTEGER NOT NULL REFERENCES generation (id),
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  posted_at TEXT NOT NULL,
  posted_on TEXT NOT NULL,         -- the day that "today" was
  event_id INTEGER NOT NULL REFERENCES event (id)
, partial INTEGER NOT NULL DEFAULT 0 CHECK (partial IN (0, 1))) STRICT;

CREATE TABLE post_school (
  post_id INTEGER NOT NULL REFERENCES post (id),
  school TEXT NOT NULL,            -- state code
  PRIMARY KEY (post_id, school)
) STRICT, WITHOUT ROWID;

CREATE TABLE program (
  student_id TEXT NOT NULL, sequence TEXT NOT NULL,
  school TEXT, code TEXT, eligible_start TEXT, eligible_end TEXT, participation_start TEXT, participation_end TEXT,
  status TEXT, dwelling_type TEXT, unaccompanied_youth TEXT, migrant_id TEXT, partnership_academy TEXT,
  service_year TEXT, service_code TEXT,
  PRIMARY KEY (student_id, sequence)
) STRICT;

CREATE TABLE reply (
  id INTEGER PRIMARY KEY,
  process TEXT NOT NULL,
  file_id INTEGER NOT NULL REFERENCES batch_file (id), -- the file that it answers
  imported_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL,
  rows_sha256 TEXT NOT NULL,       -- over its rows in the order of their bytes: the same answer in another order has the same
  event_id INTEGER NOT NULL REFERENCES event (id)
) STRICT;

CREATE TABLE reply_row (
  id INTEGER PRIMARY KEY,
  reply_id INTEGER NOT NULL REFERENCES reply (id),
  line INTEGER NOT NULL,           -- of the reply
  record_id INTEGER REFERENCES batch_record (id), -- NULL: the file has no such record
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('fatal', 'warning')),
  description TEXT NOT NULL,       -- the state's words
  field_name TEXT NOT NULL,        -- the state's name of the field
  field_value TEXT NOT NULL,
  further TEXT NOT NULL,           -- a sixth column, where there is one
  field TEXT NOT NULL,             -- our column; '' where the name is none of the layout's
  ssid TEXT NOT NULL,
  student_id TEXT NOT NULL,
  school TEXT NOT NULL,
  start_date TEXT NOT NULL,
  record TEXT NOT NULL,            -- the record as it came back, in the form of an upload
  predicted INTEGER NOT NULL CHECK (predicted IN (0, 1)) -- 1: the last check before had a finding of that code about the record
) STRICT;

CREATE TABLE same_person (
  id INTEGER PRIMARY KEY,
  ssid TEXT NOT NULL,
  student_id TEXT NOT NULL,        -- the SIS's student with that SSID when it was said; the entry is about no other
  why TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  dropped_at TEXT
) STRICT;

CREATE TABLE schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;

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

CREATE TABLE school_choice (
  code TEXT PRIMARY KEY NOT NULL,
  reported INTEGER NOT NULL CHECK (reported IN (0, 1))
) STRICT;

CREATE TABLE school_day (
  school TEXT NOT NULL, date TEXT NOT NULL, holiday TEXT,
  PRIMARY KEY (school, date)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE special_education (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL, accountable_district TEXT, entry_date TEXT, exit_date TEXT
) STRICT;

CREATE TABLE state_data (
  id INTEGER PRIMARY KEY,
  student_id TEXT NOT NULL,
  us_schools_under_3_years TEXT, uc_csu TEXT, merit_diploma TEXT, biliteracy TEXT, adult_transition TEXT,
  graduation_exemption TEXT
, row_hash INTEGER) STRICT;

CREATE TABLE state_status (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  status TEXT NOT NULL CHECK (status IN ('rejected', 'posted', 'partial')),
  job_id TEXT NOT NULL,            -- '' where it was not told
  at TEXT NOT NULL,                -- when the state said so
  stored_at TEXT NOT NULL,
  post_id INTEGER REFERENCES post (id),   -- told by a post
  reply_id INTEGER REFERENCES reply (id), -- told by a reply
  event_id INTEGER NOT NULL REFERENCES event (id)
) STRICT;

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
  summer_withdrawal_reason TEXT, summer_withdrawal_date TEXT, district_entry_date TEXT, identity INTEGER NOT NULL DEFAULT 1, row_hash INTEGER,
  PRIMARY KEY (student_id, school)
) STRICT;

CREATE TABLE supplied_column (
  table_code TEXT NOT NULL,
  column_code TEXT NOT NULL,
  PRIMARY KEY (table_code, column_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE unpost (
  post_id INTEGER PRIMARY KEY REFERENCES post (id),
  unposted_at TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id)
) STRICT;

CREATE TABLE ut_absence (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, date TEXT NOT NULL, absence TEXT, extra TEXT
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

CREATE TABLE ut_course (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, course_record_id TEXT NOT NULL, course_number TEXT, course_title TEXT,
  core_code TEXT, cip_code TEXT, teacher1_id TEXT, teacher2_id TEXT, teacher_email TEXT,
  college_granting_cr TEXT, where_taught_campus TEXT, vocational TEXT, term TEXT, period TEXT, extra TEXT
) STRICT;

CREATE TABLE ut_course_membership (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, course_record_id TEXT NOT NULL,
  course_entry_date TEXT NOT NULL, course_exit_date TEXT, concurr_enrolled TEXT, grade_earned TEXT,
  course_membership TEXT, credit_earned TEXT, extra TEXT
) STRICT;

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

CREATE TABLE ut_extract_record (
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  record TEXT NOT NULL,            -- DI, SC, S1, ...
  school_number TEXT NOT NULL,     -- '' for rows of no school
  rows INTEGER NOT NULL,
  PRIMARY KEY (extract_id, record, school_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE ut_extract_report (
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  name TEXT NOT NULL,              -- enrollment.csv, enrollment.html, ...
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256),
  PRIMARY KEY (extract_id, name)
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

CREATE TABLE ut_file (
  sha256 TEXT PRIMARY KEY NOT NULL, -- of the bytes as they were
  size INTEGER NOT NULL,
  deflated BLOB NOT NULL            -- zlib
) STRICT, WITHOUT ROWID;

CREATE TABLE ut_incident (
  id INTEGER PRIMARY KEY,
  school_number TEXT, incident_id TEXT NOT NULL, incident_date TEXT, incident_time TEXT, time_frame TEXT,
  title TEXT, description TEXT, location TEXT, extra TEXT
) STRICT;

CREATE TABLE ut_incident_participant (
  id INTEGER PRIMARY KEY,
  incident_id TEXT NOT NULL, participant_role TEXT NOT NULL, student_number TEXT, behavior_code TEXT,
  action_code TEXT, action_duration TEXT, weapon_code TEXT, extra TEXT
) STRICT;

CREATE TABLE ut_lea (
  id INTEGER PRIMARY KEY,
  school_year TEXT NOT NULL, collection_date TEXT, lea_name TEXT, sis_vendor TEXT, extra TEXT
) STRICT;

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

CREATE TABLE ut_school (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, school_year TEXT NOT NULL, school_name TEXT, track_number TEXT, first_day TEXT,
  last_day TEXT, school_days TEXT, extra TEXT
) STRICT;

CREATE TABLE ut_scram (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, ssid TEXT, entry_date TEXT,
  scram_entry_date TEXT NOT NULL, scram_exit_date TEXT, scram_exit_reason TEXT, scram_membership TEXT,
  time TEXT, disability TEXT, regular_percent TEXT, environment TEXT, extended_school_year TEXT,
  is_one_percent TEXT, evaluation_date TEXT, iep_date TEXT, teacher_cactus_id TEXT, extra TEXT
) STRICT;

CREATE TABLE ut_section_504 (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, section504_entry_date TEXT NOT NULL,
  section504_exit_date TEXT, section504_exit_reason TEXT, extra TEXT
) STRICT;

CREATE TABLE ut_session_day (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, date TEXT NOT NULL, extra TEXT
) STRICT;

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

CREATE TABLE ut_state_report (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  at TEXT NOT NULL,                -- UTC
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES ut_file (sha256),
  rows INTEGER NOT NULL
) STRICT;

CREATE TABLE ut_step (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES event (id),
  extract_id INTEGER NOT NULL REFERENCES ut_extract (id),
  at TEXT NOT NULL,                -- UTC
  step TEXT NOT NULL CHECK (step IN ('delivered', 'collected', 'validated', 'asked', 'finalized')),
  detail TEXT NOT NULL             -- delivered: where to
) STRICT;

CREATE TABLE ut_step_undo (
  step_id INTEGER PRIMARY KEY REFERENCES ut_step (id),
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL                 -- UTC
) STRICT;

CREATE TABLE ut_student (
  student_number TEXT PRIMARY KEY NOT NULL,
  sis_ssid TEXT NOT NULL,          -- '' for none
  last_name TEXT NOT NULL, first_name TEXT NOT NULL, middle_name TEXT NOT NULL, name_suffix TEXT NOT NULL,
  gender TEXT NOT NULL, birth_date TEXT NOT NULL, grade_level TEXT NOT NULL,
  school_number TEXT NOT NULL,
  attributes TEXT NOT NULL         -- what the SSID system knows a person by, for "did it change?"
) STRICT, WITHOUT ROWID;

CREATE TABLE ut_youth_in_care (
  id INTEGER PRIMARY KEY,
  school_number TEXT NOT NULL, student_number TEXT NOT NULL, ssid TEXT, yic_entry_date TEXT NOT NULL,
  yic_exit_date TEXT, yic_time_code TEXT, yic_membership TEXT, yic_membership_actual TEXT,
  yic_custody_agency TEXT, extra TEXT
) STRICT;

CREATE TABLE value_in_use (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_history_student ON address_history (student_id, start_date);

CREATE INDEX batch_record_key ON batch_record (ssid, school, start_date, part);

CREATE UNIQUE INDEX batch_record_line ON batch_record (file_id, line);

CREATE INDEX belief_identity_ssid ON belief_identity (ssid);

CREATE INDEX change_log_student ON change_log (student_id);

CREATE INDEX enrollment_student ON enrollment (student_id, start_date);

CREATE UNIQUE INDEX keep_active ON keep (ssid, school) WHERE dropped_at IS NULL;

CREATE INDEX language_student ON language (student_id);

CREATE INDEX legal_name_student ON legal_name (student_id);

CREATE INDEX mt_enrollment_person ON mt_enrollment (person_id);

CREATE INDEX ods_row_key ON ods_row (generation_id, ssid, school, start_date, part);

CREATE INDEX post_file ON post (file_id);

CREATE INDEX reply_file ON reply (file_id);

CREATE UNIQUE INDEX reply_row_line ON reply_row (reply_id, line);

CREATE INDEX reply_row_record ON reply_row (record_id);

CREATE UNIQUE INDEX same_person_active ON same_person (ssid) WHERE dropped_at IS NULL;

CREATE INDEX special_education_student ON special_education (student_id);

CREATE INDEX state_data_student ON state_data (student_id);

CREATE INDEX state_status_file ON state_status (file_id);

CREATE INDEX student_school_ssid ON student_school (ssid, identity);

CREATE INDEX ut_absence_student ON ut_absence (student_number, school_number, date);

CREATE INDEX ut_course_key ON ut_course (course_record_id, school_number);

CREATE INDEX ut_course_membership_course ON ut_course_membership (course_record_id, school_number);

CREATE INDEX ut_course_membership_student ON ut_course_membership (student_number, school_number);

CREATE INDEX ut_enrollment_student ON ut_enrollment (student_number, school_number, entry_date);

CREATE INDEX ut_extract_of_year ON ut_extract (year, collection);

CREATE INDEX ut_incident_key ON ut_incident (incident_id);

CREATE INDEX ut_incident_participant_key ON ut_incident_participant (incident_id);

CREATE INDEX ut_scram_student ON ut_scram (student_number, school_number);

CREATE INDEX ut_section_504_student ON ut_section_504 (student_number, school_number);

CREATE INDEX ut_session_day_key ON ut_session_day (school_number, date);

CREATE INDEX ut_ssid_reply_request ON ut_ssid_reply (request_id);

CREATE INDEX ut_ssid_reply_row_reply ON ut_ssid_reply_row (reply_id);

CREATE INDEX ut_ssid_reply_row_student ON ut_ssid_reply_row (student_number, request_id, id);

CREATE INDEX ut_ssid_request_row_student ON ut_ssid_request_row (student_number, request_id);

CREATE INDEX ut_step_extract ON ut_step (extract_id, id);

CREATE INDEX ut_student_ssid ON ut_student (sis_ssid);

CREATE INDEX ut_youth_in_care_student ON ut_youth_in_care (student_number, school_number);

CREATE TRIGGER accepted_fatal_no_delete BEFORE DELETE ON accepted_fatal BEGIN SELECT RAISE(ABORT, 'experience is append-only'); END;

CREATE TRIGGER accepted_fatal_no_update BEFORE UPDATE ON accepted_fatal BEGIN SELECT RAISE(ABORT, 'experience is append-only'); END;

CREATE TRIGGER batch_change_no_delete BEFORE DELETE ON batch_change BEGIN SELECT RAISE(ABORT, 'what a batch carries is append-only'); END;

CREATE TRIGGER batch_change_no_update BEFORE UPDATE ON batch_change BEGIN SELECT RAISE(ABORT, 'what a batch carries is append-only'); END;

CREATE TRIGGER batch_file_no_delete BEFORE DELETE ON batch_file BEGIN SELECT RAISE(ABORT, 'batch files are append-only'); END;

CREATE TRIGGER batch_file_no_update BEFORE UPDATE OF id, batch_id, number, name, kind, records, sha256 ON batch_file
  BEGIN SELECT RAISE(ABORT, 'only the status of a batch file changes'); END;

CREATE TRIGGER batch_no_delete BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;

CREATE TRIGGER batch_no_update BEFORE UPDATE OF id, process, number, generation_id, after_post, created_at, today, options, event_id ON batch
  BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;

CREATE TRIGGER batch_record_no_delete BEFORE DELETE ON batch_record BEGIN SELECT RAISE(ABORT, 'batch records are append-only'); END;

CREATE TRIGGER batch_record_no_update BEFORE UPDATE ON batch_record BEGIN SELECT RAISE(ABORT, 'batch records are append-only'); END;

CREATE TRIGGER ended_file_no_delete BEFORE DELETE ON ended_file BEGIN SELECT RAISE(ABORT, 'what an import ended is append-only'); END;

CREATE TRIGGER ended_file_no_update BEFORE UPDATE ON ended_file BEGIN SELECT RAISE(ABORT, 'what an import ended is append-only'); END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TRIGGER generation_no_delete BEFORE DELETE ON generation BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;

CREATE TRIGGER generation_no_update BEFORE UPDATE ON generation BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;

CREATE TRIGGER generation_school_no_delete BEFORE DELETE ON generation_school BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;

CREATE TRIGGER generation_school_no_update BEFORE UPDATE ON generation_school BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;

CREATE TRIGGER generation_undo_no_delete BEFORE DELETE ON generation_undo BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;

CREATE TRIGGER generation_undo_no_update BEFORE UPDATE ON generation_undo BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;

CREATE TRIGGER import_run_no_delete BEFORE DELETE ON import_run BEGIN SELECT RAISE(ABORT, 'import runs are append-only'); END;

CREATE TRIGGER import_run_no_update BEFORE UPDATE ON import_run BEGIN SELECT RAISE(ABORT, 'import runs are append-only'); END;

CREATE TRIGGER mt_upload_message_no_delete BEFORE DELETE ON mt_upload_message BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;

CREATE TRIGGER mt_upload_message_no_update BEFORE UPDATE ON mt_upload_message BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;

CREATE TRIGGER mt_upload_no_delete BEFORE DELETE ON mt_upload BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;

CREATE TRIGGER mt_upload_no_update BEFORE UPDATE ON mt_upload BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;

CREATE TRIGGER ods_row_no_delete BEFORE DELETE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;

CREATE TRIGGER ods_row_no_update BEFORE UPDATE ON ods_row BEGIN SELECT RAISE(ABORT, 'the rows of an ODS import are append-only'); END;

CREATE TRIGGER post_no_delete BEFORE DELETE ON post BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;

CREATE TRIGGER post_no_update BEFORE UPDATE ON post BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;

CREATE TRIGGER post_school_no_delete BEFORE DELETE ON post_school BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;

CREATE TRIGGER post_school_no_update BEFORE UPDATE ON post_school BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;

CREATE TRIGGER reply_no_delete BEFORE DELETE ON reply BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;

CREATE TRIGGER reply_no_update BEFORE UPDATE ON reply BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;

CREATE TRIGGER reply_row_no_delete BEFORE DELETE ON reply_row BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;

CREATE TRIGGER reply_row_no_update BEFORE UPDATE ON reply_row BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;

CREATE TRIGGER state_status_no_delete BEFORE DELETE ON state_status BEGIN SELECT RAISE(ABORT, 'what the state said is append-only'); END;

CREATE TRIGGER state_status_no_update BEFORE UPDATE ON state_status BEGIN SELECT RAISE(ABORT, 'what the state said is append-only'); END;

CREATE TRIGGER unpost_no_delete BEFORE DELETE ON unpost BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;

CREATE TRIGGER unpost_no_update BEFORE UPDATE ON unpost BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;

CREATE TRIGGER ut_archive_no_delete BEFORE DELETE ON ut_archive BEGIN SELECT RAISE(ABORT, 'the rows of ut_archive are append-only'); END;

CREATE TRIGGER ut_archive_no_update BEFORE UPDATE ON ut_archive BEGIN SELECT RAISE(ABORT, 'the rows of ut_archive are append-only'); END;

CREATE TRIGGER ut_attachment_no_delete BEFORE DELETE ON ut_attachment BEGIN SELECT RAISE(ABORT, 'the rows of ut_attachment are append-only'); END;

CREATE TRIGGER ut_attachment_no_update BEFORE UPDATE ON ut_attachment BEGIN SELECT RAISE(ABORT, 'the rows of ut_attachment are append-only'); END;

CREATE TRIGGER ut_extract_no_delete BEFORE DELETE ON ut_extract BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract are append-only'); END;

CREATE TRIGGER ut_extract_no_update BEFORE UPDATE ON ut_extract BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract are append-only'); END;

CREATE TRIGGER ut_extract_record_no_delete BEFORE DELETE ON ut_extract_record BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_record are append-only'); END;

CREATE TRIGGER ut_extract_record_no_update BEFORE UPDATE ON ut_extract_record BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_record are append-only'); END;

CREATE TRIGGER ut_extract_report_no_delete BEFORE DELETE ON ut_extract_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_report are append-only'); END;

CREATE TRIGGER ut_extract_report_no_update BEFORE UPDATE ON ut_extract_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_report are append-only'); END;

CREATE TRIGGER ut_extract_school_no_delete BEFORE DELETE ON ut_extract_school BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_school are append-only'); END;

CREATE TRIGGER ut_extract_school_no_update BEFORE UPDATE ON ut_extract_school BEGIN SELECT RAISE(ABORT, 'the rows of ut_extract_school are append-only'); END;

CREATE TRIGGER ut_file_no_delete BEFORE DELETE ON ut_file BEGIN SELECT RAISE(ABORT, 'the rows of ut_file are append-only'); END;

CREATE TRIGGER ut_file_no_update BEFORE UPDATE ON ut_file BEGIN SELECT RAISE(ABORT, 'the rows of ut_file are append-only'); END;

CREATE TRIGGER ut_nightly_run_no_delete BEFORE DELETE ON ut_nightly_run BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_run are append-only'); END;

CREATE TRIGGER ut_nightly_run_no_update BEFORE UPDATE ON ut_nightly_run BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_run are append-only'); END;

CREATE TRIGGER ut_nightly_step_no_delete BEFORE DELETE ON ut_nightly_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_step are append-only'); END;

CREATE TRIGGER ut_nightly_step_no_update BEFORE UPDATE ON ut_nightly_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_nightly_step are append-only'); END;

CREATE TRIGGER ut_ssid_reply_no_delete BEFORE DELETE ON ut_ssid_reply BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply are append-only'); END;

CREATE TRIGGER ut_ssid_reply_no_update BEFORE UPDATE ON ut_ssid_reply BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply are append-only'); END;

CREATE TRIGGER ut_ssid_reply_row_no_delete BEFORE DELETE ON ut_ssid_reply_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply_row are append-only'); END;

CREATE TRIGGER ut_ssid_reply_row_no_update BEFORE UPDATE ON ut_ssid_reply_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_reply_row are append-only'); END;

CREATE TRIGGER ut_ssid_request_no_delete BEFORE DELETE ON ut_ssid_request BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request are append-only'); END;

CREATE TRIGGER ut_ssid_request_no_update BEFORE UPDATE ON ut_ssid_request BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request are append-only'); END;

CREATE TRIGGER ut_ssid_request_row_no_delete BEFORE DELETE ON ut_ssid_request_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request_row are append-only'); END;

CREATE TRIGGER ut_ssid_request_row_no_update BEFORE UPDATE ON ut_ssid_request_row BEGIN SELECT RAISE(ABORT, 'the rows of ut_ssid_request_row are append-only'); END;

CREATE TRIGGER ut_state_message_no_delete BEFORE DELETE ON ut_state_message BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_message are append-only'); END;

CREATE TRIGGER ut_state_message_no_update BEFORE UPDATE ON ut_state_message BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_message are append-only'); END;

CREATE TRIGGER ut_state_report_no_delete BEFORE DELETE ON ut_state_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_report are append-only'); END;

CREATE TRIGGER ut_state_report_no_update BEFORE UPDATE ON ut_state_report BEGIN SELECT RAISE(ABORT, 'the rows of ut_state_report are append-only'); END;

CREATE TRIGGER ut_step_no_delete BEFORE DELETE ON ut_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_step are append-only'); END;

CREATE TRIGGER ut_step_no_update BEFORE UPDATE ON ut_step BEGIN SELECT RAISE(ABORT, 'the rows of ut_step are append-only'); END;

CREATE TRIGGER ut_step_undo_no_delete BEFORE DELETE ON ut_step_undo BEGIN SELECT RAISE(ABORT, 'the rows of ut_step_undo are append-only'); END;

CREATE TRIGGER ut_step_undo_no_update BEFORE UPDATE ON ut_step_undo BEGIN SELECT RAISE(ABORT, 'the rows of ut_step_undo are append-only'); END;

CREATE VIEW ADH AS
SELECT student_id AS ID, mail_address AS AD, mail_city AS CY, mail_state AS ST, mail_zip AS ZC, mail_zip4 AS ZX,
       residence_address AS RAD, residence_city AS RCY, residence_state AS RST, residence_zip AS RZC, residence_zip4 AS RZX,
       start_date AS SD, end_date AS ED, type AS TY
FROM address_history;

CREATE VIEW CON AS
SELECT student_id AS PID, sequence AS SQ, last_name AS LN, first_name AS FN, code AS CD, education_level AS ELV,
       primary_contact AS PC, educational_rights AS ERH, lives_with AS LW, portal_access AS AP, sort_order AS "OR", 0 AS DEL
FROM contact;

CREATE VIEW CSE AS
SELECT student_id AS ID, accountable_district AS DR, entry_date AS ED, exit_date AS XD, 0 AS DEL
FROM special_education;

CREATE VIEW DAY AS
SELECT school AS SC, date AS DT, holiday AS HO
FROM school_day;

CREATE VIEW ENR AS
SELECT student_id AS ID, school AS SC, year AS YR, grade AS GR, start_date AS ED, exit_date AS LD, exit_reason AS ER,
       program AS PR, track AS TR, transfer_code AS IT, residence_district AS ITD, home_school AS HS, nps AS NPS, 0 AS DEL
FROM enrollment;

CREATE VIEW FOF AS
SELECT student_id AS ID, sequence AS SQ, start_date AS SD, end_date AS LD, 0 AS DEL
FROM plan_504;

CREATE VIEW FRE AS
SELECT student_id AS ID, sequence AS SQ, code AS CD, start_date AS ESD, end_date AS EED, source AS SRC, 0 AS DEL
FROM meal;

CREATE VIEW LAC AS
SELECT student_id AS ID, us_school_date AS USS, state_school_date AS STS, el_date AS SD, rfep_date AS RD1, ifep_date AS IFD,
       adel_date AS AES, calpads_status AS EAC, calpads_status_date AS EAD, initial_test_date AS ITD, 0 AS DEL
FROM language;

CREATE VIEW LGD AS
SELECT student_id AS ID, table_code AS TC, field_code AS FC, row_key AS SQ, old_value AS OV, new_value AS NV,
       effective_date AS DT, user AS UN
FROM change_log;

CREATE VIEW LOC AS
SELECT code AS CD, name AS NM, county AS CC, district AS DC, state_code AS SC, do_not_report AS DNR, tag AS TG, summer AS U,
       low_grade AS LO, high_grade AS HI, type AS ET, open_date AS OPN, close_date AS CLS
FROM school;

CREATE VIEW LSI AS
SELECT student_id AS ID, last_name AS LLN, first_name AS LFN, middle_name AS LMN, suffix AS LSF, gender AS GN
FROM legal_name;

CREATE VIEW PGM AS
SELECT student_id AS PID, sequence AS SQ, school AS SCL, code AS CD, eligible_start AS ESD, eligible_end AS EED,
       participation_start AS PSD, participation_end AS PED, status AS ST, dwelling_type AS DW, unaccompanied_youth AS UY,
       migrant_id AS MG, partnership_academy AS PA, service_year AS SVY, service_code AS SVC, 0 AS DEL
FROM program;

CREATE VIEW SSD AS
SELECT student_id AS ID, us_schools_under_3_years AS SUS, uc_csu AS UCC, merit_diploma AS MD, biliteracy AS SBL,
       adult_transition AS AST, graduation_exemption AS GEX
FROM state_data;

CREATE VIEW STU AS
SELECT student_id AS ID, school AS SC, school_number AS SN, ssid AS CID, last_name AS LN, first_name AS FN,
       middle_name AS MN, suffix AS SF, alias_last_name AS LNA, alias_first_name AS FNA, alias_middle_name AS MNA,
       birth_date AS BD, gender AS GN, birth_city AS BCY, birth_state AS BST, birth_country AS BCU, hispanic AS ETH,
       race1 AS RC1, race2 AS RC2, race3 AS RC3, race4 AS RC4, race5 AS RC5, grade AS GR, next_grade AS NG,
       next_school AS NS, status_tag AS TG, program AS SP, transfer_code AS IT, residence_district AS ITD, home_school AS HS,
       home_language AS HL, fluency AS LF, parent_education AS PED, mail_address AS AD, mail_city AS CY, mail_state AS ST,
       mail_zip AS ZC, mail_zip4 AS ZX, residence_address AS RAD, residence_city AS RCY, residence_state AS RST,
       residence_zip AS RZC, residence_zip4 AS RZX, end_of_year_status AS EOY, completion AS HSG, diploma_date AS DG,
       summer_withdrawal_reason AS SWR, summer_withdrawal_date AS SWD, district_entry_date AS DD, 0 AS DEL
FROM student_school;

CREATE VIEW XRF AS
SELECT table_code AS TC, field_code AS FC, local_code AS CD, state_code AS TR
FROM code_translation;

CREATE VIEW XRP AS
SELECT h.process, h.generation, h.batch, h.file, h.line, h.action, h.status, h.ssid, h.school, h.start_date AS start,
       field(h.record, 1) AS record_type, field(h.record, 2) AS transaction_type, field(h.record, 3) AS local_record_id,
       field(h.record, 4) AS lea, field(h.record, 6) AS nps, field(h.record, 7) AS academic_year,
       field(h.record, 9) AS student_id, field(h.record, 10) AS first_name, field(h.record, 11) AS middle_name,
       field(h.record, 12) AS last_name, field(h.record, 13) AS suffix, field(h.record, 14) AS alias_first_name,
       field(h.record, 15) AS alias_middle_name, field(h.record, 16) AS alias_last_name,
       iso(field(h.record, 17)) AS birth_date, field(h.record, 18) AS gender, field(h.record, 19) AS birth_city,
       field(h.record, 20) AS birth_state, field(h.record, 21) AS birth_country, h.start_date,
       field(h.record, 23) AS enrollment_status, field(h.record, 24) AS grade, iso(field(h.record, 25)) AS exit_date,
       field(h.record, 26) AS exit_reason, field(h.record, 27) AS completion, field(h.record, 28) AS receiver_school,
       field(h.record, 29) AS uc_csu, field(h.record, 30) AS transfer_code, field(h.record, 31) AS residence_district,
       field(h.record, 32) AS merit_diploma, field(h.record, 33) AS biliteracy, field(h.record, 34) AS adult_transition,
       field(h.record, 35) AS graduation_exemption
FROM (SELECT * FROM calpads_history WHERE process = 'SENR' AND answers_in_rollbook_sql_only()) AS h;

CREATE VIEW belief AS
SELECT g.process, o.ssid, o.school, o.start_date, o.part, o.student_id,
       coalesce((SELECT (SELECT group_concat(CASE f.key WHEN 16 THEN i.birth_date WHEN 17 THEN i.gender ELSE f.value END, '^')
                         FROM json_each('[' || replace(json_quote(o.record), '^', '","') || ']') AS f)
                 FROM corrected_identity AS i WHERE g.process = 'SENR' AND i.ssid = o.ssid AND i.event_id > g.event_id), o.record) AS record,
       'ods' AS source
FROM current_generation AS g
JOIN ods_row AS o ON o.generation_id = g.id
WHERE NOT EXISTS (
  SELECT 1 FROM batch_record AS r
  JOIN post AS p ON p.file_id = r.file_id
  WHERE r.ssid = o.ssid AND r.school = o.school AND r.start_date = o.start_date AND r.part = o.part
    AND p.generation_id = g.id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id)
    AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
)
UNION ALL
SELECT process, ssid, school, start_date, part, student_id, record, 'post'
FROM posted_record
WHERE action <> 'remove';

CREATE VIEW belief_sela AS
SELECT field(b.record, 1) AS record_type, field(b.record, 2) AS transaction_type, field(b.record, 3) AS local_record_id,
       field(b.record, 4) AS lea, b.school, field(b.record, 6) AS academic_year, b.ssid, field(b.record, 8) AS first_name,
       field(b.record, 9) AS last_name, iso(field(b.record, 10)) AS birth_date, field(b.record, 11) AS gender,
       field(b.record, 12) AS student_id, field(b.record, 13) AS elas, b.start_date,
       field(b.record, 15) AS primary_language, field(b.record, 16) AS correction_reason, b.source
FROM (SELECT * FROM belief WHERE process = 'SELA' AND answers_in_rollbook_sql_only()) AS b;

CREATE VIEW belief_senr AS
SELECT field(b.record, 1) AS record_type, field(b.record, 2) AS transaction_type, field(b.record, 3) AS local_record_id,
       field(b.record, 4) AS lea, b.school, field(b.record, 6) AS nps, field(b.record, 7) AS academic_year, b.ssid,
       field(b.record, 9) AS student_id, field(b.record, 10) AS first_name, field(b.record, 11) AS middle_name,
       field(b.record, 12) AS last_name, field(b.record, 13) AS suffix, field(b.record, 14) AS alias_first_name,
       field(b.record, 15) AS alias_middle_name, field(b.record, 16) AS alias_last_name,
       iso(field(b.record, 17)) AS birth_date, field(b.record, 18) AS gender, field(b.record, 19) AS birth_city,
       field(b.record, 20) AS birth_state, field(b.record, 21) AS birth_country, b.start_date, field(b.record, 23) AS status,
       field(b.record, 24) AS grade, iso(field(b.record, 25)) AS exit_date, field(b.record, 26) AS exit_reason,
       field(b.record, 27) AS completion, field(b.record, 28) AS receiver_school, field(b.record, 29) AS uc_csu,
       field(b.record, 30) AS transfer_code, field(b.record, 31) AS residence_district, field(b.record, 32) AS merit_diploma,
       field(b.record, 33) AS biliteracy, field(b.record, 34) AS adult_transition,
       field(b.record, 35) AS graduation_exemption, b.source
FROM (SELECT * FROM belief WHERE process = 'SENR' AND answers_in_rollbook_sql_only()) AS b;

CREATE VIEW belief_sprg AS
SELECT field(b.record, 1) AS record_type, field(b.record, 2) AS transaction_type,
       field(b.record, 3) AS local_record_id, field(b.record, 4) AS lea, b.school, field(b.record, 6) AS academic_year,
       b.ssid, field(b.record, 8) AS student_id, field(b.record, 9) AS first_name, field(b.record, 10) AS last_name,
       iso(field(b.record, 11)) AS birth_date, field(b.record, 12) AS gender, field(b.record, 13) AS program,
       field(b.record, 14) AS membership, b.start_date, iso(field(b.record, 16)) AS end_date,
       field(b.record, 17) AS service_year, field(b.record, 18) AS service_code,
       field(b.record, 19) AS partnership_academy, field(b.record, 20) AS migrant_id, field(b.record, 21) AS filler_21,
       field(b.record, 22) AS filler_22, field(b.record, 23) AS dwelling_type,
       field(b.record, 24) AS unaccompanied_youth, field(b.record, 25) AS filler_25, field(b.record, 26) AS filler_26,
       b.source
FROM (SELECT * FROM belief WHERE process = 'SPRG' AND answers_in_rollbook_sql_only()) AS b;

CREATE VIEW calpads_history AS
SELECT -o.id AS id, g.process, g.number AS generation, 0 AS batch, '' AS file, o.line, 'ods' AS action, 'posted' AS status,
       o.ssid, o.student_id, o.school, o.start_date, o.part, '' AS reason, o.record, g.imported_at AS posted_at
FROM generation AS g
CROSS JOIN ods_row AS o ON o.generation_id = g.id
UNION ALL
SELECT r.id, b.process, g.number, b.number, f.name, r.line, r.action,
       iif(f.status = 'posted' AND NOT EXISTS (
         SELECT 1 FROM post AS p
         WHERE p.file_id = f.id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id)
           AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))), 'rejected', f.status),
       r.ssid, r.student_id, r.school, r.start_date, r.part, r.reason, r.record,
       coalesce((SELECT p.posted_at FROM post AS p
                 WHERE p.file_id = f.id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id)
                   AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
                 ORDER BY p.id DESC LIMIT 1), '')
FROM batch AS b
JOIN generation AS g ON g.id = b.generation_id
JOIN batch_file AS f ON f.batch_id = b.id
JOIN batch_record AS r ON r.file_id = f.id;

CREATE VIEW corrected_identity AS
SELECT i.ssid, i.birth_date, i.gender, i.post_id, p.event_id
FROM belief_identity AS i
JOIN standing_post AS p ON p.id = i.post_id
WHERE NOT EXISTS (SELECT 1 FROM belief_identity AS n JOIN standing_post AS q ON q.id = n.post_id
                  WHERE n.ssid = i.ssid AND n.post_id > i.post_id);

CREATE VIEW current_generation AS
SELECT g.* FROM generation AS g
WHERE g.number = (SELECT max(n.number) FROM generation AS n
                  WHERE n.process = g.process AND n.id NOT IN (SELECT generation_id FROM generation_undo));

CREATE VIEW difference_senr AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();

CREATE VIEW difference_sprg AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();

CREATE VIEW file_state AS
SELECT s.file_id, s.status, s.at,
       coalesce((SELECT j.job_id FROM state_status AS j
                 WHERE j.file_id = s.file_id AND j.job_id <> '' ORDER BY j.id DESC LIMIT 1), '') AS job_id
FROM state_status AS s
WHERE s.id = (SELECT max(n.id) FROM state_status AS n
              WHERE n.file_id = s.file_id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = n.post_id));

CREATE VIEW left_of_post AS
SELECT p.id AS post_id, r.student_id
FROM post AS p
CROSS JOIN batch_record AS r ON r.file_id = p.file_id
WHERE p.partial AND r.school NOT IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id);

CREATE VIEW posted_record AS
SELECT p.process, p.generation_id, p.post_id, p.record_id, p.action, p.ssid, p.school, p.start_date, p.part, p.student_id,
       coalesce((SELECT (SELECT group_concat(CASE f.key WHEN 16 THEN i.birth_date WHEN 17 THEN i.gender ELSE f.value END, '^')
                         FROM json_each('[' || replace(json_quote(p.record), '^', '","') || ']') AS f)
                 FROM corrected_identity AS i WHERE p.process = 'SENR' AND i.ssid = p.ssid AND i.post_id > p.post_id), p.record) AS record
FROM (
  SELECT p.process, p.generation_id, p.id AS post_id, r.id AS record_id, r.action, r.ssid, r.school, r.start_date, r.part,
         r.student_id, r.record,
         row_number() OVER (PARTITION BY p.process, r.ssid, r.school, r.start_date, r.part ORDER BY p.id DESC) AS newest
  FROM standing_post AS p
  JOIN current_generation AS g ON g.id = p.generation_id
  JOIN batch_record AS r ON r.file_id = p.file_id
                        AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
) AS p
WHERE p.newest = 1;

CREATE VIEW rejected_record AS
SELECT b.process, r.ssid, r.school, r.start_date, r.part, r.record, w.code, w.field, max(y.event_id) AS event_id
FROM reply_row AS w
CROSS JOIN reply AS y ON y.id = w.reply_id
CROSS JOIN batch_record AS r ON r.id = w.record_id
CROSS JOIN batch_file AS f ON f.id = r.file_id
CROSS JOIN batch AS b ON b.id = f.batch_id
WHERE w.severity = 'fatal'
  AND NOT EXISTS (
    SELECT 1 FROM batch_record AS r2
    JOIN standing_post AS p ON p.file_id = r2.file_id
    WHERE r2.ssid = r.ssid AND r2.school = r.school AND r2.start_date = r.start_date AND r2.part = r.part AND r2.record = r.record
      AND p.event_id > y.event_id
      AND (NOT p.partial OR r2.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id)))
GROUP BY b.process, r.record;

CREATE VIEW standing_post AS
SELECT p.* FROM post AS p
WHERE NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id);

CREATE VIEW state_elas_row AS
SELECT o.ssid, json_extract('[' || replace(json_quote(o.record), '^', '","') || ']', '$[12]') AS elas, o.start_date
FROM current_generation AS g
CROSS JOIN ods_row AS o ON o.generation_id = g.id
WHERE g.process = 'SELA'
UNION ALL
SELECT r.ssid, json_extract('[' || replace(json_quote(r.record), '^', '","') || ']', '$[12]'), r.start_date
FROM batch_record AS r
JOIN post AS p ON p.file_id = r.file_id
JOIN current_generation AS g ON g.id = p.generation_id
WHERE p.process = 'SELA' AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id);

CREATE VIEW student AS
SELECT s.student_id AS id, s.school AS identity_school,
       s.ssid, s.last_name, s.first_name, s.middle_name, s.suffix, s.alias_last_name, s.alias_first_name, s.alias_middle_name,
       coalesce((SELECT l.last_name FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LLN')) AS legal_last_name,
       coalesce((SELECT l.first_name FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LFN')) AS legal_first_name,
       coalesce((SELECT l.middle_name FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LMN')) AS legal_middle_name,
       coalesce((SELECT l.suffix FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LSF')) AS legal_suffix,
       coalesce((SELECT l.gender FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'GN')) AS legal_gender,
       s.birth_date, s.gender, s.birth_city, s.birth_state, s.birth_country, s.hispanic, s.race1, s.race2, s.race3, s.race4,
       s.race5, s.home_language, s.fluency, s.parent_education, s.district_entry_date,
       coalesce((SELECT e.elas FROM state_elas_row AS e WHERE e.ssid = s.ssid AND s.ssid <> '' ORDER BY e.start_date DESC, e.elas LIMIT 1), '') AS state_elas,
       coalesce((SELECT e.start_date FROM state_elas_row AS e WHERE e.ssid = s.ssid AND s.ssid <> '' ORDER BY e.start_date DESC, e.elas LIMIT 1), '') AS state_elas_date,
       s.mail_address, s.mail_city, s.mail_state, s.mail_zip, s.mail_zip4,
       s.residence_address, s.residence_city, s.residence_state, s.residence_zip, s.residence_zip4
FROM student_school AS s
WHERE s.identity = 1;

CREATE VIEW ut_extract_state AS
SELECT x.id AS extract, x.collection, x.year, x.day, x.file_name AS file, x.records,
       coalesce((SELECT s.step FROM ut_step AS s WHERE s.extract_id = x.id AND s.id NOT IN (SELECT step_id FROM ut_step_undo)
                 ORDER BY s.id DESC LIMIT 1), 'extracted') AS state,
       coalesce((SELECT s.at FROM ut_step AS s WHERE s.extract_id = x.id AND s.id NOT IN (SELECT step_id FROM ut_step_undo)
                 ORDER BY s.id DESC LIMIT 1), x.at) AS since,
       x.at AS extracted_at, x.data_date, x.date_from, x.date_to, x.nightly_run_id IS NOT NULL AS nightly,
       x.layout_version, x.layout_standing, x.sha256
FROM ut_extract AS x;

CREATE VIEW ut_ssid_standing AS
SELECT n.student_number, n.school_number, n.ssid, n.sis_ssid, n.given_ssid,
       CASE WHEN r.outcome IS NULL OR r.outcome = 'updated' THEN '' ELSE r.outcome END AS told,
       coalesce(r.outcome = 'verified' AND r.ssid = n.ssid AND r.attributes = n.attributes, 0) AS verified,
       n.attributes,
       coalesce(r.outcome <> 'updated' AND r.ssid = n.ssid AND r.attributes = n.attributes, 0) AS told_stands
FROM (
  SELECT s.*, coalesce(nullif(s.sis_ssid, ''), s.given_ssid) AS ssid
  FROM (
    SELECT student_number, school_number, attributes, sis_ssid,
           coalesce((SELECT r.ssid FROM ut_ssid_reply_row AS r
                     WHERE r.student_number = s.student_number AND r.outcome IN ('assigned', 'verified', 'updated')
                     ORDER BY r.request_id DESC, r.id DESC LIMIT 1), '') AS given_ssid,
           (SELECT r.id FROM ut_ssid_reply_row AS r
            WHERE r.student_number = s.student_number AND r.step IN ('update', 'verify') AND r.outcome <> 'refused'
            ORDER BY r.request_id DESC, r.id DESC LIMIT 1) AS told_id
    FROM ut_student AS s
  ) AS s
) AS n
LEFT JOIN ut_ssid_reply_row AS r ON r.id = n.told_id;

CREATE VIEW wanted_senr AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();

CREATE VIEW wanted_sprg AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();
