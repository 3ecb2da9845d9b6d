-- rule: SENR0187
-- system: calpads
-- records: SENR
-- severity: warning
-- standing: not stated
-- phase: record
-- message: A short-term enrollment (status 30) lasts longer than 30 days.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Data.html
SELECT w.row_id, 'status' AS field, w.start_date || ' to ' || iif(w.exit_date = '', 'today', w.exit_date) AS detail
FROM temp.work_senr AS w
WHERE w.status = '30'
  AND julianday(iif(w.exit_date = '', (SELECT today FROM temp.run_parameter), w.exit_date)) - julianday(w.start_date) > 30
