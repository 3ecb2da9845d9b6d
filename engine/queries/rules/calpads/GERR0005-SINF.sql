-- rule: GERR0005-SINF
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: The effective date lies outside of every enrollment of the student in the LEA.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html
-- Against the rows of SENR that the state is believed to hold; without an ODS extract of SENR nothing is known.
SELECT w.row_id, 'start_date' AS field, 'no enrollment holds ' || w.start_date AS detail
FROM temp.work_sinf AS w
WHERE EXISTS (SELECT 1 FROM temp.coverage)
  AND NOT EXISTS (SELECT 1 FROM temp.held_senr AS h
                  WHERE h.ssid = w.ssid AND h.start_date <= w.start_date AND (h.exit_date = '' OR h.exit_date >= w.start_date)
                    AND NOT (h.exit_reason = 'N470' AND h.exit_date <> '' AND h.exit_date <= h.start_date))
