-- What an import looks for changes with.
CREATE TEMP TABLE supplied_before AS SELECT table_code, column_code FROM supplied_column;
CREATE TEMP TABLE suspect (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE found_change (
  student_id TEXT NOT NULL, table_code TEXT NOT NULL, field_code TEXT NOT NULL, row_key TEXT NOT NULL,
  old_value TEXT NOT NULL, new_value TEXT NOT NULL
);
CREATE TEMP TABLE last_change AS SELECT coalesce(max(id), 0) AS id FROM change_log;
CREATE TEMP TABLE last_address AS SELECT coalesce(max(id), 0) AS id FROM address_history;
-- Rows of the last LGD.csv that this one does not have.
CREATE TEMP TABLE untold_change (id INTEGER PRIMARY KEY);
-- Tracked fields that hold a day: the SIS's own log writes it as it likes.
CREATE TEMP TABLE day_field (table_code TEXT NOT NULL, field_code TEXT NOT NULL);
