DROP TABLE IF EXISTS temp.mt_stage_calendar;
CREATE TEMP TABLE mt_stage_calendar (
  line INTEGER PRIMARY KEY,
  district_number TEXT, school_number TEXT, school_name TEXT, calendar_number TEXT, end_year TEXT,
  calendar_name TEXT, start_date TEXT, end_date TEXT, structures TEXT, grades TEXT
);
