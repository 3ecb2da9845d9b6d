-- rule: SPRG-END
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The membership ends before it starts.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sprg-student-programs.html
SELECT w.row_id, 'end_date' AS field, w.start_date || ' to ' || w.end_date AS detail
FROM temp.work_sprg AS w
WHERE w.end_date <> '' AND w.end_date < w.start_date
