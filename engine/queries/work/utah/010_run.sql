-- One row: what is asked for. Of a snapshot, date_from = date_to is the day; data_date '' becomes the last day of school.
DROP TABLE IF EXISTS temp.ut_run;
CREATE TEMP TABLE ut_run (
  today TEXT NOT NULL, year INTEGER NOT NULL, year_start TEXT NOT NULL, year_end TEXT NOT NULL, date_from TEXT NOT NULL,
  date_to TEXT NOT NULL, data_date TEXT NOT NULL, kind TEXT NOT NULL, collection TEXT NOT NULL, scram_only INTEGER NOT NULL,
  schools_of_students INTEGER NOT NULL, lea TEXT NOT NULL, lea_name TEXT NOT NULL
);

-- Rows that the flat file cannot hold, with what it is; filled by work/utah/040_leave_out.
DROP TABLE IF EXISTS temp.ut_unwritable;
CREATE TEMP TABLE ut_unwritable (
  record TEXT NOT NULL, key TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (record, key)
) WITHOUT ROWID;
