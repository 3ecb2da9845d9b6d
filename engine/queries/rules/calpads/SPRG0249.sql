-- rule: SPRG0249
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: stated
-- phase: set
-- message: Two rows share SSID, school, program and start date; program 122 is exempt.
-- source: https://documentation.calpads.org/Troubleshooting/SPRG/SPRG0249
SELECT w.row_id, 'start_date' AS field, 'program ' || w.program || ', ' || w.start_date AS detail
FROM temp.final_program AS w
JOIN temp.final_program AS f
  ON f.ssid = w.ssid AND f.program = w.program AND f.school = w.school AND f.start_date = w.start_date
WHERE w.row_id IS NOT NULL AND w.program <> '122' AND f.service <> w.service
GROUP BY w.row_id
