-- rule: SENR0315
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The Golden State Seal Merit Diploma needs completion status 100.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0315
SELECT w.row_id, 'merit_diploma' AS field, 'completion ' || iif(w.completion = '', 'empty', w.completion) AS detail
FROM temp.work_senr AS w
WHERE w.merit_diploma = 'Y' AND w.completion <> '100'
