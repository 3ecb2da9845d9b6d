-- rule: IVR0068
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: Gender and birth year, or first and last legal name, must be those of the newest record that the state holds: change them in two steps.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/SSID.html
-- Against the newest record of SINF, else of SENR, and, for a day of the past, against the record that holds there. A file is
-- checked against what was there before it, so two steps are two files.
SELECT w.row_id, iif(w.gender <> n.gender, 'gender', 'birth_date') AS field,
       'first check that the SSID is the student''s; then send one of the two, and the other the day after: changes set-date' AS detail
FROM temp.work_sinf AS w
CROSS JOIN temp.held_person AS n
  ON n.ssid = w.ssid AND n.start_date = (SELECT max(h.start_date) FROM temp.held_person AS h WHERE h.ssid = w.ssid)
WHERE (w.gender <> n.gender OR substr(w.birth_date, 1, 4) <> substr(n.birth_date, 1, 4))
  AND (w.first_name <> n.first_name OR w.last_name <> n.last_name)
  AND NOT EXISTS (
    SELECT 1 FROM temp.held_person AS d
    WHERE d.ssid = w.ssid
      AND d.start_date = (SELECT max(h.start_date) FROM temp.held_person AS h WHERE h.ssid = w.ssid AND h.start_date <= w.start_date)
      AND ((w.gender = d.gender AND substr(w.birth_date, 1, 4) = substr(d.birth_date, 1, 4))
           OR (w.first_name = d.first_name AND w.last_name = d.last_name)))
