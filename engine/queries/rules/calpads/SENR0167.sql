-- rule: SENR0167
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Transaction type R with a start date outside the current academic year.
-- never: R is never sent: a removal and an addition stand for it.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0167
SELECT w.row_id, 'start_date' AS field, w.start_date AS detail
FROM temp.work_senr AS w
WHERE w.transaction_type = 'R' AND school_year(w.start_date) <> (SELECT current_year FROM temp.run_parameter)
