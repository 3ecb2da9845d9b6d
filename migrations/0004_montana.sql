-- Montana's End of Year Attendance Totals: what the state side of a district looks like (calendars, people,
-- enrollments with their three totals), and every upload with its messages. Nothing of other states changes.
CREATE TABLE mt_district (
  number TEXT PRIMARY KEY NOT NULL -- four digits
) STRICT, WITHOUT ROWID;

CREATE TABLE mt_school (
  id INTEGER PRIMARY KEY,
  district TEXT NOT NULL REFERENCES mt_district (number),
  number TEXT NOT NULL,            -- four digits
  name TEXT NOT NULL,
  UNIQUE (district, number)
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

CREATE TABLE mt_calendar_structure (
  calendar_id INTEGER NOT NULL REFERENCES mt_calendar (id),
  name TEXT NOT NULL,
  PRIMARY KEY (calendar_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE mt_calendar_grade (
  calendar_id INTEGER NOT NULL REFERENCES mt_calendar (id),
  grade TEXT NOT NULL,
  PRIMARY KEY (calendar_id, grade)
) STRICT, WITHOUT ROWID;

CREATE TABLE mt_person (
  id INTEGER PRIMARY KEY,
  district TEXT NOT NULL REFERENCES mt_district (number),
  state_id TEXT NOT NULL,          -- nine digits
  local_id TEXT NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  UNIQUE (district, state_id)
) STRICT;

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
CREATE INDEX mt_enrollment_person ON mt_enrollment (person_id);

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

CREATE TRIGGER mt_upload_no_update BEFORE UPDATE ON mt_upload BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;
CREATE TRIGGER mt_upload_no_delete BEFORE DELETE ON mt_upload BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;
CREATE TRIGGER mt_upload_message_no_update BEFORE UPDATE ON mt_upload_message BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;
CREATE TRIGGER mt_upload_message_no_delete BEFORE DELETE ON mt_upload_message BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;
