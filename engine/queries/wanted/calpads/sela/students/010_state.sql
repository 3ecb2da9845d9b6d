-- What the state says: its rows, and when it has each student enrolled (the SENR belief where there is one, else what
-- the SIS says), with older spells of the SIS, which no ODS extract goes back to.
-- parameters: :window_start
INSERT INTO temp.held_sela (ssid, elas, start_date, lea, record)
SELECT ssid, field(record, 13), start_date, field(record, 4), record FROM main.belief WHERE process = 'SELA';

INSERT INTO temp.reported_enrollment (ssid, start_date, last_date)
SELECT ssid, start_date, coalesce(nullif(iso(field(record, 25)), ''), '9999-12-31') FROM temp.held_row
WHERE NOT (field(record, 26) = 'N470' AND iso(field(record, 25)) <= start_date)
UNION ALL
SELECT ssid, start_date, coalesce(nullif(exit_date, ''), '9999-12-31') FROM temp.spell
WHERE in_l = 1 AND (exit_reason IS NOT 'N470' OR exit_date > start_date)
  AND NOT EXISTS (SELECT 1 FROM temp.coverage)
UNION ALL
SELECT ssid, start_date, coalesce(nullif(exit_date, ''), '9999-12-31') FROM temp.spell
WHERE left_out IS NULL AND ssid <> '' AND start_date < :window_start;

-- Where EO may begin: what the state has, what the SIS has that the state does not yet know, and a day of which the state
-- took EO, for the enrollments go back two years only.
INSERT INTO temp.lea_enrollment (ssid, start_date, last_date)
SELECT ssid, start_date, last_date FROM temp.reported_enrollment
UNION
SELECT ssid, start_date, coalesce(nullif(exit_date, ''), '9999-12-31') FROM temp.spell
WHERE left_out IS NULL AND ssid <> '' AND (exit_reason IS NOT 'N470' OR exit_date > start_date)
UNION
SELECT ssid, start_date, start_date FROM temp.held_sela WHERE elas = 'EO' AND start_date <> '';
