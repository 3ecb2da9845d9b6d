-- rule: SPRG-BIRTH
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The membership does not start after the birth.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sprg-student-programs.html
SELECT w.row_id, 'start_date' AS field, '' AS detail
FROM temp.work_sprg AS w
WHERE w.birth_date <> '' AND w.start_date <> '' AND w.start_date <= w.birth_date
