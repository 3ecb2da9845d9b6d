-- rule: SENR0027
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: A primary enrollment overlaps another primary enrollment of the student in this LEA.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/senr0027.html ; https://support.aeries.com/support/solutions/articles/14000138391-enrollment-update-process-faq
-- Primary is status 10, or 30 for more than 30 days (to today if open); N470 on or before the start does not count.
-- Two records that overlap are one finding, on the later of them. At one school it is SENR0178.
SELECT w.row_id, 'start_date' AS field, 'overlaps the one at school ' || o.school || ' from ' || min(o.start_date) || iif(o.exit_date = '', ' (open)', ' to ' || o.exit_date) AS detail
FROM temp.final_spell AS w
JOIN temp.final_spell AS o
  ON o.ssid = w.ssid AND o.school <> w.school
     AND w.start_date <= o.last_date AND o.start_date <= w.last_date
WHERE w.row_id IS NOT NULL AND w.counts AND o.counts
  AND (o.row_id IS NULL OR (o.start_date, o.row_id) < (w.start_date, w.row_id))
  AND NOT ((SELECT same_day_transfer FROM temp.run_parameter)
           AND (w.last_date = o.start_date OR o.last_date = w.start_date))
GROUP BY w.row_id
