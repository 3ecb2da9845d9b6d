-- rule: SENR0632
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Completion status 100 after June 30, 2023 needs the graduation exemption indicator (Y or N).
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0632
SELECT w.row_id, 'graduation_exemption' AS field, w.graduation_exemption AS detail
FROM temp.work_senr AS w
WHERE w.completion = '100' AND w.exit_date > '2023-06-30' AND w.graduation_exemption NOT IN ('Y', 'N')
