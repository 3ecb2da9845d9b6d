DROP TABLE IF EXISTS temp.mt_stage_enrollment;
CREATE TEMP TABLE mt_stage_enrollment (
  line INTEGER PRIMARY KEY,
  district_number TEXT, school_number TEXT, calendar_number TEXT, end_year TEXT, state_id TEXT, local_id TEXT,
  last_name TEXT, first_name TEXT, service_type TEXT, start_date TEXT, end_date TEXT, grade TEXT
);
