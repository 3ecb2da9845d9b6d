-- rule: SENR0189
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: Only educational-options schools may report short-term enrollments (status 30).
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Data.html
SELECT w.row_id, 'status' AS field, 'school type ' || s.type AS detail
FROM temp.work_senr AS w
JOIN temp.state_school AS s ON s.code = w.school
WHERE w.status = '30' AND s.type NOT IN ('', 'ALT')
