-- What the state rejected as it is, for a look-up by the record's bytes.  parameters: :process
DROP TABLE IF EXISTS temp.rejected_bytes;
CREATE TEMP TABLE rejected_bytes (record TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL, field TEXT NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO temp.rejected_bytes (record, code, field)
SELECT record, code, field FROM main.rejected_record WHERE process = :process;
