-- What a certification run is about: one row.
CREATE TEMP TABLE certification (
  collection TEXT NOT NULL,           -- fall1, eoy1
  year INTEGER NOT NULL,              -- starting year of the academic year
  census_day TEXT NOT NULL,           -- the first Wednesday of October
  first_day TEXT NOT NULL, last_day TEXT NOT NULL  -- of the academic year
);

-- One row a student who is enrolled on the census day (Fall 1) or during the year (End of Year): the spell that says so.
-- Students are joined by SSID; student_id is the SIS's student who has it now, else what the record says.
CREATE TEMP TABLE certified_student (
  ssid TEXT PRIMARY KEY NOT NULL, student_id TEXT NOT NULL, row_id INTEGER NOT NULL
) WITHOUT ROWID;

-- Programs as the state has them where a SPRG extract was imported, else as the SIS has them.
CREATE TEMP TABLE certified_program (
  ssid TEXT NOT NULL, program TEXT NOT NULL, start_date TEXT NOT NULL, end_date TEXT NOT NULL
);
CREATE INDEX temp.certified_program_ssid ON certified_program (ssid, program);
