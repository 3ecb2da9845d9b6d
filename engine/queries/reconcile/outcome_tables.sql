-- What a comparison comes to, whatever the process.
CREATE TEMP TABLE not_sent (
  kind TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL,
  ssid TEXT NOT NULL, student_id TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
  waits INTEGER NOT NULL DEFAULT 0,   -- 1: only for another record of its student
  field TEXT NOT NULL DEFAULT ''      -- the column of the record that is to blame
);

-- What is to change, one row a key. record is complete: the SIS's values, C's where the SIS has none.
CREATE TEMP TABLE change (
  id INTEGER PRIMARY KEY,
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
  part TEXT NOT NULL DEFAULT '',      -- what else belongs to the key; '' for SENR
  student_id TEXT NOT NULL, year INTEGER NOT NULL,
  action TEXT NOT NULL, reason TEXT NOT NULL, changed TEXT NOT NULL,
  held TEXT, record TEXT NOT NULL,
  UNIQUE (ssid, school, start_date, part)
);
