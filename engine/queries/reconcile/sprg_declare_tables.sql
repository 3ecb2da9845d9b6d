-- What SQL users read as wanted_sprg and difference_sprg: columns of schema/layouts/calpads/sprg-2019.csv, dates ISO.
CREATE TEMP TABLE IF NOT EXISTS wanted_sprg (
  record_type TEXT NOT NULL DEFAULT '', transaction_type TEXT NOT NULL DEFAULT '', local_record_id TEXT NOT NULL DEFAULT
  '', lea TEXT NOT NULL DEFAULT '', school TEXT NOT NULL DEFAULT '', academic_year TEXT NOT NULL DEFAULT '', ssid TEXT
  NOT NULL DEFAULT '', student_id TEXT NOT NULL DEFAULT '', first_name TEXT NOT NULL DEFAULT '', last_name TEXT NOT NULL
  DEFAULT '', birth_date TEXT NOT NULL DEFAULT '', gender TEXT NOT NULL DEFAULT '', program TEXT NOT NULL DEFAULT '',
  membership TEXT NOT NULL DEFAULT '', start_date TEXT NOT NULL DEFAULT '', end_date TEXT NOT NULL DEFAULT '',
  service_year TEXT NOT NULL DEFAULT '', service_code TEXT NOT NULL DEFAULT '', partnership_academy TEXT NOT NULL
  DEFAULT '', migrant_id TEXT NOT NULL DEFAULT '', filler_21 TEXT NOT NULL DEFAULT '', filler_22 TEXT NOT NULL DEFAULT
  '', dwelling_type TEXT NOT NULL DEFAULT '', unaccompanied_youth TEXT NOT NULL DEFAULT '', filler_25 TEXT NOT NULL
  DEFAULT '', filler_26 TEXT NOT NULL DEFAULT ''
);

DELETE FROM temp.wanted_sprg;

-- kind: remove, exit, update, add, held back, left alone, not covered.
CREATE TEMP TABLE IF NOT EXISTS difference_sprg (
  kind TEXT NOT NULL, code TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL, changed TEXT NOT NULL DEFAULT '',
  record_type TEXT NOT NULL DEFAULT '', transaction_type TEXT NOT NULL DEFAULT '', local_record_id TEXT NOT NULL DEFAULT
  '', lea TEXT NOT NULL DEFAULT '', school TEXT NOT NULL DEFAULT '', academic_year TEXT NOT NULL DEFAULT '', ssid TEXT
  NOT NULL DEFAULT '', student_id TEXT NOT NULL DEFAULT '', first_name TEXT NOT NULL DEFAULT '', last_name TEXT NOT NULL
  DEFAULT '', birth_date TEXT NOT NULL DEFAULT '', gender TEXT NOT NULL DEFAULT '', program TEXT NOT NULL DEFAULT '',
  membership TEXT NOT NULL DEFAULT '', start_date TEXT NOT NULL DEFAULT '', end_date TEXT NOT NULL DEFAULT '',
  service_year TEXT NOT NULL DEFAULT '', service_code TEXT NOT NULL DEFAULT '', partnership_academy TEXT NOT NULL
  DEFAULT '', migrant_id TEXT NOT NULL DEFAULT '', filler_21 TEXT NOT NULL DEFAULT '', filler_22 TEXT NOT NULL DEFAULT
  '', dwelling_type TEXT NOT NULL DEFAULT '', unaccompanied_youth TEXT NOT NULL DEFAULT '', filler_25 TEXT NOT NULL
  DEFAULT '', filler_26 TEXT NOT NULL DEFAULT ''
);

DELETE FROM temp.difference_sprg;
