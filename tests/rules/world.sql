-- The set-up of the district in which the rules are tried: nothing that could make a rule fire.
CREATE TEMP TABLE ref_field (
  record TEXT NOT NULL, position INTEGER NOT NULL, number TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT NOT NULL,
  type TEXT NOT NULL, max_length INTEGER NOT NULL, length_standing TEXT NOT NULL, required TEXT NOT NULL,
  code_set TEXT NOT NULL, is_key TEXT NOT NULL, personal TEXT NOT NULL, source TEXT NOT NULL
);
CREATE TEMP TABLE ref_code_set (code_set TEXT PRIMARY KEY NOT NULL, standing TEXT NOT NULL, width INTEGER);
CREATE TEMP TABLE ref_code (
  code_set TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', active_from TEXT NOT NULL DEFAULT '',
  active_to TEXT NOT NULL DEFAULT ''
);
CREATE INDEX temp.ref_code_key ON ref_code (code_set, code);

INSERT INTO ref_code_set VALUES
  ('name_suffix', 'open', 3), ('gender', 'closed', 1), ('birth_state', 'open', 6), ('country', 'open', 2),
  ('enrollment_status', 'closed', 2), ('grade_level', 'closed', 2), ('exit_reason', 'closed', 4),
  ('completion', 'closed', 3), ('yes_no', 'closed', 1), ('transfer', 'open', 1), ('district', 'open', 7);

INSERT INTO ref_code (code_set, code) VALUES
  ('name_suffix', 'Jr'), ('gender', 'F'), ('gender', 'M'), ('birth_state', 'US-CA'), ('birth_state', 'MX-JAL'),
  ('country', 'US'), ('country', 'CA'), ('country', 'MX'), ('country', 'FR'),
  ('enrollment_status', '10'), ('enrollment_status', '20'), ('enrollment_status', '30'),
  ('grade_level', 'IN'), ('grade_level', 'PS'), ('grade_level', 'KN'), ('grade_level', '01'), ('grade_level', '05'),
  ('grade_level', '09'), ('grade_level', '12'), ('grade_level', 'AD'),
  ('exit_reason', 'E140'), ('exit_reason', 'E150'), ('exit_reason', 'E155'), ('exit_reason', 'E170'),
  ('exit_reason', 'E230'), ('exit_reason', 'N470'), ('exit_reason', 'T160'),
  ('completion', '100'), ('completion', '120'), ('completion', '320'),
  ('yes_no', 'Y'), ('yes_no', 'N'), ('transfer', '1'), ('transfer', '5'), ('district', '1234567');
INSERT INTO ref_code (code_set, code, active_from, active_to) VALUES
  ('gender', 'X', '2019-07-01', ''), ('enrollment_status', '40', '', '2019-06-30'),
  ('enrollment_status', '50', '2019-07-01', ''), ('grade_level', 'TK', '2023-07-01', ''),
  ('grade_level', 'UE', '', '2018-06-30'), ('exit_reason', 'N420', '', '2018-06-30');

INSERT INTO run_parameter (today, lea, current_year, window_start, same_day_transfer)
VALUES ('2026-10-01', '1234567', 2026, '2024-07-01', 0);

-- Two schools without grade span, type and dates.
INSERT INTO school (code, name, county, district, state_code, reported) VALUES
  ('1', 'First School', '12', '34567', '0123456', 1),
  ('2', 'Second School', '12', '34567', '0123457', 1);
