-- What the state says back. Its answers about rejected records are kept row by row, and so is what it said of each upload
-- (job, status, when). A file can be rejected. A post can be of some schools alone: the state may cut a file by school and take a
-- part of it.
CREATE TABLE batch_file_that_may_be_rejected (
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
INSERT INTO batch_file_that_may_be_rejected (id, batch_id, number, name, kind, records, sha256, status)
SELECT id, batch_id, number, name, kind, records, sha256, status FROM batch_file;
DROP TABLE batch_file;
ALTER TABLE batch_file_that_may_be_rejected RENAME TO batch_file;
CREATE TRIGGER batch_file_no_delete BEFORE DELETE ON batch_file BEGIN SELECT RAISE(ABORT, 'batch files are append-only'); END;
CREATE TRIGGER batch_file_no_update BEFORE UPDATE OF id, batch_id, number, name, kind, records, sha256 ON batch_file
  BEGIN SELECT RAISE(ABORT, 'only the status of a batch file changes'); END;

-- 1: only the records of the schools in post_school joined the belief.
ALTER TABLE post ADD COLUMN partial INTEGER NOT NULL DEFAULT 0 CHECK (partial IN (0, 1));

CREATE TABLE post_school (
  post_id INTEGER NOT NULL REFERENCES post (id),
  school TEXT NOT NULL,            -- state code
  PRIMARY KEY (post_id, school)
) STRICT, WITHOUT ROWID;

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
CREATE INDEX reply_file ON reply (file_id);

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
CREATE UNIQUE INDEX reply_row_line ON reply_row (reply_id, line);
CREATE INDEX reply_row_record ON reply_row (record_id);

-- What the state said of an uploaded file, each time that it was told.
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
CREATE INDEX state_status_file ON state_status (file_id);

-- A record that a rule of ours calls fatal and the state holds all the same, each once.
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

CREATE TRIGGER post_school_no_update BEFORE UPDATE ON post_school BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;
CREATE TRIGGER post_school_no_delete BEFORE DELETE ON post_school BEGIN SELECT RAISE(ABORT, 'posts are append-only'); END;
CREATE TRIGGER reply_no_update BEFORE UPDATE ON reply BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;
CREATE TRIGGER reply_no_delete BEFORE DELETE ON reply BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;
CREATE TRIGGER reply_row_no_update BEFORE UPDATE ON reply_row BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;
CREATE TRIGGER reply_row_no_delete BEFORE DELETE ON reply_row BEGIN SELECT RAISE(ABORT, 'replies are append-only'); END;
CREATE TRIGGER state_status_no_update BEFORE UPDATE ON state_status BEGIN SELECT RAISE(ABORT, 'what the state said is append-only'); END;
CREATE TRIGGER state_status_no_delete BEFORE DELETE ON state_status BEGIN SELECT RAISE(ABORT, 'what the state said is append-only'); END;
CREATE TRIGGER accepted_fatal_no_update BEFORE UPDATE ON accepted_fatal BEGIN SELECT RAISE(ABORT, 'experience is append-only'); END;
CREATE TRIGGER accepted_fatal_no_delete BEFORE DELETE ON accepted_fatal BEGIN SELECT RAISE(ABORT, 'experience is append-only'); END;
