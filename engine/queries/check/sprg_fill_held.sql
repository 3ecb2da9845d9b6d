-- The belief's rows of the students in work_sprg.
INSERT INTO temp.held_sprg (ssid, school, program, membership, start_date, end_date, service_year, service_code)
SELECT ssid, school, field(record, 13), field(record, 14), start_date, iso(field(record, 16)), field(record, 17), field(record, 18)
FROM main.belief
WHERE process = 'SPRG' AND ssid IN (SELECT ssid FROM temp.work_sprg)
