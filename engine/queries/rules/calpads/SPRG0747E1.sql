-- rule: SPRG0747E1
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: certification
-- message: A homeless row of an earlier year is still open beside one of this year.
-- source: https://support.aeries.com/support/solutions/articles/14000166035-eoy-1-certification-errors-for-missing-program-exit-dates-sprg0746e1-sprg0747e1-
SELECT w.row_id, 'start_date' AS field, 'program ' || w.program || ', still open from ' || min(f.start_date) AS detail
FROM temp.final_program AS w
JOIN temp.final_program AS f ON f.ssid = w.ssid AND f.program = w.program
WHERE w.row_id IS NOT NULL AND w.program = '191' AND f.end_date = '' AND f.row_id IS NOT w.row_id
  AND school_year(w.start_date) = (SELECT current_year FROM temp.run_parameter)
  AND school_year(f.start_date) < school_year(w.start_date)
GROUP BY w.row_id
