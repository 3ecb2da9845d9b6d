-- The set-up of the district in which the rules are tried: nothing that could make a rule fire.
INSERT INTO run_parameter (today, lea, current_year, window_start, same_day_transfer)
VALUES ('2026-10-01', '1234567', 2026, '2024-07-01', 0);

-- Two schools without grade span, type and dates.
INSERT INTO school (code, name, county, district, state_code, reported) VALUES
  ('1', 'First School', '12', '34567', '0123456', 1),
  ('2', 'Second School', '12', '34567', '0123457', 1);

-- The student of the sound record is enrolled.
INSERT INTO sprg_enrollment (ssid, school, start_date, exit_date) VALUES ('1000000001', '0123456', '2026-08-12', '');
