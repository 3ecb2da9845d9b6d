-- What SQL users read as wanted_senr and difference_senr: columns of schema/layouts/calpads/senr-2023.csv, dates ISO.
CREATE TEMP TABLE IF NOT EXISTS wanted_senr (
  record_type TEXT NOT NULL DEFAULT '', transaction_type TEXT NOT NULL DEFAULT '',
  local_record_id TEXT NOT NULL DEFAULT '', lea TEXT NOT NULL DEFAULT '', school TEXT NOT NULL DEFAULT '',
  nps TEXT NOT NULL DEFAULT '', academic_year TEXT NOT NULL DEFAULT '', ssid TEXT NOT NULL DEFAULT '',
  student_id TEXT NOT NULL DEFAULT '', first_name TEXT NOT NULL DEFAULT '', middle_name TEXT NOT NULL DEFAULT '',
  last_name TEXT NOT NULL DEFAULT '', suffix TEXT NOT NULL DEFAULT '', alias_first_name TEXT NOT NULL DEFAULT '',
  alias_middle_name TEXT NOT NULL DEFAULT '', alias_last_name TEXT NOT NULL DEFAULT '',
  birth_date TEXT NOT NULL DEFAULT '', gender TEXT NOT NULL DEFAULT '', birth_city TEXT NOT NULL DEFAULT '',
  birth_state TEXT NOT NULL DEFAULT '', birth_country TEXT NOT NULL DEFAULT '', start_date TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT '', grade TEXT NOT NULL DEFAULT '', exit_date TEXT NOT NULL DEFAULT '',
  exit_reason TEXT NOT NULL DEFAULT '', completion TEXT NOT NULL DEFAULT '', receiver_school TEXT NOT NULL DEFAULT '',
  uc_csu TEXT NOT NULL DEFAULT '', transfer_code TEXT NOT NULL DEFAULT '', residence_district TEXT NOT NULL DEFAULT '',
  merit_diploma TEXT NOT NULL DEFAULT '', biliteracy TEXT NOT NULL DEFAULT '',
  adult_transition TEXT NOT NULL DEFAULT '', graduation_exemption TEXT NOT NULL DEFAULT ''
);

DELETE FROM temp.wanted_senr;

-- kind: remove, exit, no_show, update, add, held back, left alone, not covered, left out.
CREATE TEMP TABLE IF NOT EXISTS difference_senr (
  kind TEXT NOT NULL, code TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL, changed TEXT NOT NULL DEFAULT '',
  record_type TEXT NOT NULL DEFAULT '', transaction_type TEXT NOT NULL DEFAULT '',
  local_record_id TEXT NOT NULL DEFAULT '', lea TEXT NOT NULL DEFAULT '', school TEXT NOT NULL DEFAULT '',
  nps TEXT NOT NULL DEFAULT '', academic_year TEXT NOT NULL DEFAULT '', ssid TEXT NOT NULL DEFAULT '',
  student_id TEXT NOT NULL DEFAULT '', first_name TEXT NOT NULL DEFAULT '', middle_name TEXT NOT NULL DEFAULT '',
  last_name TEXT NOT NULL DEFAULT '', suffix TEXT NOT NULL DEFAULT '', alias_first_name TEXT NOT NULL DEFAULT '',
  alias_middle_name TEXT NOT NULL DEFAULT '', alias_last_name TEXT NOT NULL DEFAULT '',
  birth_date TEXT NOT NULL DEFAULT '', gender TEXT NOT NULL DEFAULT '', birth_city TEXT NOT NULL DEFAULT '',
  birth_state TEXT NOT NULL DEFAULT '', birth_country TEXT NOT NULL DEFAULT '', start_date TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT '', grade TEXT NOT NULL DEFAULT '', exit_date TEXT NOT NULL DEFAULT '',
  exit_reason TEXT NOT NULL DEFAULT '', completion TEXT NOT NULL DEFAULT '', receiver_school TEXT NOT NULL DEFAULT '',
  uc_csu TEXT NOT NULL DEFAULT '', transfer_code TEXT NOT NULL DEFAULT '', residence_district TEXT NOT NULL DEFAULT '',
  merit_diploma TEXT NOT NULL DEFAULT '', biliteracy TEXT NOT NULL DEFAULT '',
  adult_transition TEXT NOT NULL DEFAULT '', graduation_exemption TEXT NOT NULL DEFAULT ''
);

DELETE FROM temp.difference_senr;
