-- rule: SENR0175
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Completion status 100 needs exit reason E230.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0175/
SELECT w.row_id, 'exit_reason' AS field, w.exit_reason AS detail
FROM temp.work_senr AS w
WHERE w.completion = '100' AND w.exit_reason <> 'E230'
