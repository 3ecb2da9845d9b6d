-- rule: SENR0182
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The enrollment starts before the school's open date.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Data.html
SELECT w.row_id, 'start_date' AS field, w.start_date || ', the school opened ' || s.open_date AS detail
FROM temp.work_senr AS w
JOIN temp.state_school AS s ON s.code = w.school
WHERE w.start_date <> '' AND s.open_date <> '' AND w.start_date < s.open_date
