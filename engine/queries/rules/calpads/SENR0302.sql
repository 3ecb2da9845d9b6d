-- rule: SENR0302
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: A secondary enrollment (status 20) ends with E170 only.
-- never: A secondary enrollment is closed with E170, whatever exit reason the SIS has; only the state's own, kept where the SIS supplies no ENR.ER, can meet this rule.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0302
SELECT w.row_id, 'exit_reason' AS field, w.exit_reason AS detail
FROM temp.work_senr AS w
WHERE w.status = '20' AND w.exit_reason NOT IN ('', 'E170')
