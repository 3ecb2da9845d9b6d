-- rule: SENR0630
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The graduation exemption indicator needs completion status 100.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0630
SELECT w.row_id, 'graduation_exemption' AS field, 'completion ' || iif(w.completion = '', 'empty', w.completion) AS detail
FROM temp.work_senr AS w
WHERE w.graduation_exemption <> '' AND w.completion <> '100'
