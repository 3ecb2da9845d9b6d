-- rule: SENR0286E3
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: certification
-- collection: eoy1
-- message: After an exit with E150 the student must be enrolled again at the same school by the next day.
-- source: https://documentation.calpads.org/Troubleshooting/EOY3/SENR0286E3/
SELECT w.row_id, 'exit_reason' AS field, 'E150 on ' || w.exit_date AS detail
FROM temp.final_spell AS w
WHERE w.row_id IS NOT NULL AND w.exit_reason = 'E150' AND w.exit_date <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.final_spell AS o
                  WHERE o.ssid = w.ssid AND o.school = w.school AND o.start_date > w.start_date
                    AND o.start_date <= date(w.exit_date, '+1 day'))
