-- rule: SPRG0070
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: A participating row overlaps another one of the same student and program.
-- source: https://support.aeries.com/support/solutions/articles/14000050942-sprg0070-overlapping-program-records
-- Program 122 may run several services at a time.
SELECT w.row_id, 'start_date' AS field,
       'program ' || w.program || ', beside ' || f.school || ' from ' || min(f.start_date) AS detail
FROM temp.final_program AS w
JOIN temp.final_program AS f ON f.ssid = w.ssid AND f.program = w.program
WHERE w.row_id IS NOT NULL AND f.row_id IS NOT w.row_id AND w.membership = '3' AND f.membership = '3'
  AND (w.program <> '122' OR f.service = w.service)
  AND (f.school <> w.school OR f.start_date <> w.start_date OR f.service <> w.service)
  AND f.start_date <= w.last_date AND w.start_date <= f.last_date
  AND NOT ((SELECT same_day_transfer FROM temp.run_parameter) = 1
           AND (f.last_date = w.start_date OR w.last_date = f.start_date))
GROUP BY w.row_id
