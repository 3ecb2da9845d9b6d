-- The records that the rules of SINF look at. Columns of schema/layouts/calpads/sinf-2023.csv, dates ISO.
CREATE TEMP TABLE work_sinf (
  row_id INTEGER PRIMARY KEY,
  action TEXT NOT NULL,
  record_type TEXT NOT NULL, transaction_type TEXT NOT NULL, local_record_id TEXT NOT NULL, start_date TEXT NOT NULL,
  end_date TEXT NOT NULL, lea TEXT NOT NULL, school TEXT NOT NULL, academic_year TEXT NOT NULL, ssid TEXT NOT NULL,
  student_id TEXT NOT NULL, first_name TEXT NOT NULL, middle_name TEXT NOT NULL, last_name TEXT NOT NULL, suffix TEXT NOT NULL,
  alias_first_name TEXT NOT NULL, alias_middle_name TEXT NOT NULL, alias_last_name TEXT NOT NULL, birth_date TEXT NOT NULL,
  gender TEXT NOT NULL, birth_city TEXT NOT NULL, birth_state TEXT NOT NULL, birth_country TEXT NOT NULL, hispanic TEXT NOT NULL,
  ethnicity_missing TEXT NOT NULL, race1 TEXT NOT NULL, race2 TEXT NOT NULL, race3 TEXT NOT NULL, race4 TEXT NOT NULL,
  race5 TEXT NOT NULL, race_missing TEXT NOT NULL, residence_line1 TEXT NOT NULL, residence_line2 TEXT NOT NULL,
  residence_city TEXT NOT NULL, residence_state TEXT NOT NULL, residence_zip TEXT NOT NULL, us_school_date TEXT NOT NULL,
  us_schools_under_3_years TEXT NOT NULL, guardian1_education TEXT NOT NULL, guardian1_first_name TEXT NOT NULL,
  guardian1_last_name TEXT NOT NULL, guardian2_first_name TEXT NOT NULL, guardian2_last_name TEXT NOT NULL,
  preferred_first_name TEXT NOT NULL, preferred_last_name TEXT NOT NULL, mailing_line1 TEXT NOT NULL, mailing_line2 TEXT NOT NULL,
  mailing_city TEXT NOT NULL, mailing_state TEXT NOT NULL, mailing_zip TEXT NOT NULL, guardian2_education TEXT NOT NULL
);
CREATE INDEX temp.work_sinf_key ON work_sinf (ssid, start_date);

-- Who the state takes each student for, from which day on.
CREATE TEMP TABLE held_person (
  ssid TEXT NOT NULL, start_date TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL, gender TEXT NOT NULL,
  birth_date TEXT NOT NULL, PRIMARY KEY (ssid, start_date)
) WITHOUT ROWID;
