-- rule: GERR0005-SPRG
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The membership does not lie in an enrollment of the student at that school.
-- source: https://documentation.calpads.org/Troubleshooting/SPRG/GERR0005/
-- Participating (3): both dates inside one enrollment. Eligible (1): it meets one, and ends by its exit.
SELECT w.row_id, 'start_date' AS field, 'school ' || w.school || ', program ' || w.program || ', ' || w.start_date AS detail
FROM temp.work_sprg AS w
WHERE w.ssid <> '' AND w.start_date <> ''
  AND NOT EXISTS (
    SELECT 1 FROM temp.sprg_enrollment AS e
    WHERE e.ssid = w.ssid AND e.school = w.school
      AND (e.exit_date = '' OR w.start_date <= e.exit_date)
      AND (e.exit_date = '' OR w.end_date <= e.exit_date)
      AND (w.end_date = '' OR w.end_date >= e.start_date)
      AND (w.membership <> '3' OR w.start_date >= e.start_date))
