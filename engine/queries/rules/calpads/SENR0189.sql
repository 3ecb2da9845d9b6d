-- rule: SENR0189
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: Only schools of educational options and of a county office may report short-term enrollments (status 30).
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/Student%20Data.html ; https://www.cde.ca.gov/DS/sp/cl/calpadsupdflash318.asp
-- The types are data: layout show calpads short_term_school_type. Status 50 is taken from any school.
SELECT w.row_id, 'status' AS field, 'school type ' || s.type AS detail
FROM temp.work_senr AS w
JOIN temp.state_school AS s ON s.code = w.school
WHERE w.status = '30' AND s.type <> ''
  AND s.type NOT IN (SELECT code FROM temp.ref_code WHERE code_set = 'short_term_school_type')
