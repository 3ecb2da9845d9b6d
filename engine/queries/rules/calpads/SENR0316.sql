-- rule: SENR0316
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The Seal of Biliteracy needs completion status 100.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0316/
SELECT w.row_id, 'biliteracy' AS field, 'completion ' || iif(w.completion = '', 'empty', w.completion) AS detail
FROM temp.work_senr AS w
WHERE w.biliteracy = 'Y' AND w.completion <> '100'
