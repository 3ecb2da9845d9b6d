-- What Utah's layout says, for rules and queries to join on. is_key, in_file and closed are 0 or 1.
CREATE TEMP TABLE IF NOT EXISTS ut_field (
  record TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL,
  max_length INTEGER NOT NULL, required TEXT NOT NULL, code_set TEXT NOT NULL, is_key INTEGER NOT NULL,
  in_file INTEGER NOT NULL, PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS ut_code_set (code_set TEXT PRIMARY KEY NOT NULL, closed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS ut_code (
  code_set TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, meaning TEXT NOT NULL, PRIMARY KEY (code_set, code)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS ut_limit (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
DELETE FROM temp.ut_field;
DELETE FROM temp.ut_code_set;
DELETE FROM temp.ut_code;
DELETE FROM temp.ut_limit;
