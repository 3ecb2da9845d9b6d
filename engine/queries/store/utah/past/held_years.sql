-- The school years that the tables hold: a row of SC, and a row of S1 that begins in it.
SELECT DISTINCT CAST(s.school_year AS INTEGER) FROM main.ut_school AS s
WHERE EXISTS (SELECT 1 FROM main.ut_enrollment AS e
              WHERE e.entry_date BETWEEN (CAST(s.school_year AS INTEGER) - 1) || '-07-01' AND s.school_year || '-06-30')
ORDER BY 1
