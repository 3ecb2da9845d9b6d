-- The change log of an import is found by comparing rows, not columns: every row of a tracked table carries a hash of
-- its cells (NULL: not known, counts as different). Changes of address are sent like those of the change log, and a batch
-- remembers which changes it carries: they are sent when it is posted.
ALTER TABLE student_school ADD COLUMN row_hash INTEGER;
ALTER TABLE contact ADD COLUMN row_hash INTEGER;
ALTER TABLE legal_name ADD COLUMN row_hash INTEGER;
ALTER TABLE language ADD COLUMN row_hash INTEGER;
ALTER TABLE state_data ADD COLUMN row_hash INTEGER;

-- A number is never used again: a batch names the rows that it carries.
CREATE TABLE address_history_numbered (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  student_id TEXT NOT NULL,
  mail_address TEXT, mail_city TEXT, mail_state TEXT, mail_zip TEXT, mail_zip4 TEXT,
  residence_address TEXT, residence_city TEXT, residence_state TEXT, residence_zip TEXT, residence_zip4 TEXT,
  start_date TEXT NOT NULL, end_date TEXT, type TEXT,
  source TEXT NOT NULL,            -- ADH.csv, import (kept by ourselves)
  sent_batch INTEGER               -- NULL: not sent; 0: was there before there was anything to compare with
) STRICT;
INSERT INTO address_history_numbered
SELECT id, student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address, residence_city,
       residence_state, residence_zip, residence_zip4, start_date, end_date, type, source, 0
FROM address_history;
DROP TABLE address_history;
ALTER TABLE address_history_numbered RENAME TO address_history;
CREATE INDEX address_history_student ON address_history (student_id, start_date);

CREATE TABLE batch_change (
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  kind TEXT NOT NULL CHECK (kind IN ('change', 'address')), -- change_log, address_history
  change_id INTEGER NOT NULL,
  PRIMARY KEY (file_id, kind, change_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER batch_change_no_update BEFORE UPDATE ON batch_change BEGIN SELECT RAISE(ABORT, 'what a batch carries is append-only'); END;
CREATE TRIGGER batch_change_no_delete BEFORE DELETE ON batch_change BEGIN SELECT RAISE(ABORT, 'what a batch carries is append-only'); END;

CREATE INDEX belief_identity_ssid ON belief_identity (ssid);
