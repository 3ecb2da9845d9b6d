-- rule: SENR0181
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: The deletion names a record that the state does not hold.
-- never: A removal is made of a row that the state is believed to hold.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Data.html
SELECT w.row_id, 'start_date' AS field, w.school || ' from ' || w.start_date AS detail
FROM temp.work_senr AS w
WHERE w.action = 'remove'
  AND NOT EXISTS (SELECT 1 FROM temp.held_senr AS h
                  WHERE h.ssid = w.ssid AND h.school = w.school AND h.start_date = w.start_date)
