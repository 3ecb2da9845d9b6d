-- rule: SENR0018
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The exit date must be on or after the start date; with N470 it is the start date or the day before.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0018
SELECT w.row_id, 'exit_date' AS field, w.exit_reason || ' on ' || w.exit_date || ', start ' || w.start_date AS detail
FROM temp.work_senr AS w
WHERE w.exit_date <> '' AND w.start_date <> ''
  AND iif(w.exit_reason = 'N470', w.exit_date NOT IN (w.start_date, date(w.start_date, '-1 day')), w.exit_date < w.start_date)
