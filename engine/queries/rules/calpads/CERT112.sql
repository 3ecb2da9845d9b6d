-- rule: CERT112
-- system: calpads
-- records: CERT
-- severity: warning
-- standing: not stated
-- phase: certification
-- collection: fall1
-- message: A spell of the last academic year was not closed before August 16.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Enrollment.html
SELECT s.row_id, 'exit_date' AS field, iif(s.exit_date = '', 'open', 'exit on ' || s.exit_date) AS detail
FROM temp.certification AS c
CROSS JOIN temp.final_spell AS s
WHERE s.row_id IS NOT NULL AND s.start_date < c.first_day AND s.last_date >= c.year || '-08-16'
