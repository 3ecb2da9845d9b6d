-- rule: SPRG-OPEN
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: A student has two rows without an end date for one program at one school.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sprg-student-programs.html
-- Program 122 may run several services at a time.
SELECT w.row_id, 'end_date' AS field, 'program ' || w.program || ', beside the row from ' || min(f.start_date) AS detail
FROM temp.final_program AS w
JOIN temp.final_program AS f ON f.ssid = w.ssid AND f.program = w.program AND f.school = w.school
WHERE w.row_id IS NOT NULL AND w.end_date = '' AND f.end_date = '' AND f.start_date <> w.start_date
  AND (w.program <> '122' OR f.service = w.service)
GROUP BY w.row_id
