-- rule: SENR0586
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: set
-- message: The enrollment ends after the student graduated with completion status 100.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0586
SELECT w.row_id, 'exit_date' AS field, 'ends ' || w.exit_date || ', graduated ' || min(o.exit_date) AS detail
FROM temp.final_spell AS w
JOIN temp.final_spell AS o ON o.ssid = w.ssid AND (o.school <> w.school OR o.start_date <> w.start_date)
WHERE w.row_id IS NOT NULL AND w.exit_date <> '' AND w.status <> '20' AND w.exit_reason <> 'N470'
  AND o.completion = '100' AND o.exit_date <> '' AND w.exit_date > o.exit_date
GROUP BY w.row_id
