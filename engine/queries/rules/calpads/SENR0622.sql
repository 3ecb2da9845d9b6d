-- rule: SENR0622
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: A student in TK must be at least 4 years old on September 1 of the academic year.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0622/
SELECT w.row_id, 'birth_date' AS field, '' AS detail
FROM temp.work_senr AS w
WHERE w.grade = 'TK' AND w.birth_date <> ''
  AND w.academic_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'
       AND CAST(substr(w.academic_year, 6) AS INTEGER) = CAST(substr(w.academic_year, 1, 4) AS INTEGER) + 1
  AND date(w.birth_date, '+4 years') > substr(w.academic_year, 1, 4) || '-09-01'
