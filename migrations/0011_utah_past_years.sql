-- The rows of a school year that an import of the next one replaced: rosters, exits and absences that auditors ask for years
-- later stay under their year. And the state's files that were attached by mistake, and the bytes of Montana's uploads.
CREATE TABLE ut_past_table (
  year INTEGER NOT NULL,           -- the school year's ending year
  name TEXT NOT NULL,              -- of the table that they come from
  columns TEXT NOT NULL,           -- JSON array of names
  kept_at TEXT NOT NULL,           -- UTC
  PRIMARY KEY (year, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ut_past_row (
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  id INTEGER NOT NULL,             -- of the row in its table
  cells TEXT NOT NULL,             -- JSON array, in the order of ut_past_table.columns
  PRIMARY KEY (year, name, id),
  FOREIGN KEY (year, name) REFERENCES ut_past_table (year, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE ut_attachment_drop (
  id INTEGER PRIMARY KEY,
  attachment_id INTEGER NOT NULL REFERENCES ut_attachment (id),
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL,                -- UTC
  dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)) -- the newest row of a file counts; 0: attached again
) STRICT;

CREATE INDEX ut_attachment_drop_of ON ut_attachment_drop (attachment_id, id);
CREATE TRIGGER ut_attachment_drop_no_update BEFORE UPDATE ON ut_attachment_drop BEGIN SELECT RAISE(ABORT, 'the rows of ut_attachment_drop are append-only'); END;
CREATE TRIGGER ut_attachment_drop_no_delete BEFORE DELETE ON ut_attachment_drop BEGIN SELECT RAISE(ABORT, 'the rows of ut_attachment_drop are append-only'); END;

CREATE TABLE mt_upload_file (
  upload_id INTEGER PRIMARY KEY REFERENCES mt_upload (id),
  size INTEGER NOT NULL,
  deflated BLOB NOT NULL           -- zlib
) STRICT;

CREATE TRIGGER mt_upload_file_no_update BEFORE UPDATE ON mt_upload_file BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;
CREATE TRIGGER mt_upload_file_no_delete BEFORE DELETE ON mt_upload_file BEGIN SELECT RAISE(ABORT, 'uploads are append-only'); END;
