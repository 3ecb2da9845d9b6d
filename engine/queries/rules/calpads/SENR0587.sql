-- rule: SENR0587
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: set
-- message: The enrollment is open though the student graduated with completion status 100.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0587
SELECT w.row_id, 'exit_date' AS field, 'graduated ' || min(o.exit_date) AS detail
FROM temp.final_spell AS w
JOIN temp.final_spell AS o ON o.ssid = w.ssid AND (o.school <> w.school OR o.start_date <> w.start_date)
WHERE w.row_id IS NOT NULL AND w.exit_date = '' AND o.completion = '100'
GROUP BY w.row_id
