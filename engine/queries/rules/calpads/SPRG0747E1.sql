-- rule: SPRG0747E1
-- system: calpads
-- records: CERT
-- severity: fatal
-- standing: inferred
-- phase: certification
-- collection: eoy1
-- message: A program of an earlier year is open although there is a new one for this year.
-- source: https://support.aeries.com/support/solutions/articles/14000166035-eoy-1-certification-errors-for-missing-program-exit-dates-sprg0746e1-sprg0747e1-
SELECT s.row_id, 'program' AS field, p.program || ' from ' || p.start_date || ' is open' AS detail
FROM temp.certified_student AS s
CROSS JOIN temp.certification AS c
CROSS JOIN temp.certified_program AS p ON p.ssid = s.ssid
WHERE p.start_date <> '' AND p.start_date < c.first_day AND p.end_date = ''
  AND EXISTS (SELECT 1 FROM temp.certified_program AS o
              WHERE o.ssid = p.ssid AND o.program = p.program AND o.start_date BETWEEN c.first_day AND c.last_day)
