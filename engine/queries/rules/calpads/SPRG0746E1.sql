-- rule: SPRG0746E1
-- system: calpads
-- records: CERT
-- severity: fatal
-- standing: inferred
-- phase: certification
-- collection: eoy1
-- message: A program of this academic year has no end date, or one outside the year.
-- source: https://support.aeries.com/support/solutions/articles/14000166035-eoy-1-certification-errors-for-missing-program-exit-dates-sprg0746e1-sprg0747e1-
-- Looked at: the programs whose records last no longer than the year (meals and homeless); homeless is the source's example.
SELECT s.row_id, 'program' AS field,
       p.program || ' from ' || p.start_date || iif(p.end_date = '', ' is open', ' to ' || p.end_date) AS detail
FROM temp.certified_student AS s
CROSS JOIN temp.certification AS c
CROSS JOIN temp.certified_program AS p ON p.ssid = s.ssid
WHERE p.program IN ('181', '182', '191') AND p.start_date BETWEEN c.first_day AND c.last_day
  AND p.end_date NOT BETWEEN c.first_day AND c.last_day
