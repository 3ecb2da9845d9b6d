-- What GERR0005 holds program dates against: the SENR belief where there is one, and L of SENR for what its extract does
-- not speak for.
INSERT INTO temp.sprg_enrollment (ssid, school, start_date, exit_date)
SELECT h.ssid, h.school, h.start_date, iso(field(h.record, 25))
FROM temp.held_row AS h
WHERE NOT (iso(field(h.record, 25)) <> '' AND iso(field(h.record, 25)) <= h.start_date
           AND field(h.record, 26) IN ('N470', 'E170'));

INSERT INTO temp.sprg_enrollment (ssid, school, start_date, exit_date)
SELECT s.ssid, s.school, s.start_date, s.exit_date
FROM temp.program_spell AS s
JOIN temp.scope_school AS c ON c.code = s.school
WHERE c.covered = 0 OR s.start_date < (SELECT covers_from FROM temp.coverage);
