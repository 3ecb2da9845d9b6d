-- rule: SENR0184
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The enrollment starts after the school's close date.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Data.html
SELECT w.row_id, 'start_date' AS field, w.start_date || ', the school closed ' || s.close_date AS detail
FROM temp.work_senr AS w
JOIN temp.state_school AS s ON s.code = w.school
WHERE w.start_date <> '' AND s.close_date <> '' AND w.start_date > s.close_date
