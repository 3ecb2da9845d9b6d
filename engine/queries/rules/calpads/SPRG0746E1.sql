-- rule: SPRG0746E1
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: certification
-- message: A homeless row of this academic year has no end date in it.
-- source: https://support.aeries.com/support/solutions/articles/14000166035-eoy-1-certification-errors-for-missing-program-exit-dates-sprg0746e1-sprg0747e1-
-- The source names homeless as its example.
SELECT w.row_id, 'end_date' AS field, 'program ' || w.program || ' from ' || w.start_date AS detail
FROM temp.work_sprg AS w
WHERE w.program = '191' AND w.action <> 'remove'
  AND school_year(w.start_date) = (SELECT current_year FROM temp.run_parameter)
  AND (w.end_date = '' OR school_year(w.end_date) <> school_year(w.start_date))
