-- Where the rows of files wait that do not simply replace their table.
CREATE TEMP TABLE stage_school_day (school TEXT, date TEXT, holiday TEXT);
CREATE TEMP TABLE stage_address_history (
  student_id TEXT,
  mail_address TEXT, mail_city TEXT, mail_state TEXT, mail_zip TEXT, mail_zip4 TEXT,
  residence_address TEXT, residence_city TEXT, residence_state TEXT, residence_zip TEXT, residence_zip4 TEXT,
  start_date TEXT, end_date TEXT, type TEXT
);
CREATE TEMP TABLE stage_change_log (
  student_id TEXT, table_code TEXT, field_code TEXT, old_value TEXT, new_value TEXT, effective_date TEXT, user TEXT
);
