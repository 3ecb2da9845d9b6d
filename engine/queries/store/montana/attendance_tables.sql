-- The good rows of an upload, on their way to the enrollments.
DROP TABLE IF EXISTS temp.mt_good_row;
CREATE TEMP TABLE mt_good_row (
  line INTEGER PRIMARY KEY,
  enrollment_id INTEGER NOT NULL,
  days_present REAL NOT NULL,
  days_enrolled REAL NOT NULL,
  essa_days_absent INTEGER NOT NULL
);

-- Beside a message: what was found, what was expected.
DROP TABLE IF EXISTS temp.mt_found;
CREATE TEMP TABLE mt_found (
  line INTEGER NOT NULL, number INTEGER NOT NULL, found TEXT NOT NULL, PRIMARY KEY (line, number)
) WITHOUT ROWID;
