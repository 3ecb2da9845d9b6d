-- What the layouts say, for rules and queries to join on. is_key and personal are 0 or 1; '' is "no limit", "no set".
CREATE TEMP TABLE IF NOT EXISTS ref_field (
  record TEXT NOT NULL, position INTEGER NOT NULL, number TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT NOT NULL,
  type TEXT NOT NULL, max_length INTEGER NOT NULL, length_standing TEXT NOT NULL, required TEXT NOT NULL,
  code_set TEXT NOT NULL, is_key INTEGER NOT NULL, personal INTEGER NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS ref_code_set (
  code_set TEXT PRIMARY KEY NOT NULL, standing TEXT NOT NULL, width INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS ref_code (
  code_set TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, active_from TEXT NOT NULL, active_to TEXT NOT NULL,
  PRIMARY KEY (code_set, code)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS ref_membership (
  program TEXT NOT NULL, membership TEXT NOT NULL, from_year INTEGER NOT NULL, to_year INTEGER NOT NULL, ends TEXT NOT NULL,
  dates TEXT NOT NULL, at_move TEXT NOT NULL,
  PRIMARY KEY (program, from_year)
) WITHOUT ROWID;
-- Codes that the state takes together (schema/layouts/calpads/pairs.csv); active_to is 9999-12-31 where it has no limit.
CREATE TEMP TABLE IF NOT EXISTS ref_pair (
  pairs TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, third TEXT NOT NULL, active_from TEXT NOT NULL,
  active_to TEXT NOT NULL,
  PRIMARY KEY (pairs, first, second, third, active_from)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS temp.ref_pair_second ON ref_pair (pairs, second);
