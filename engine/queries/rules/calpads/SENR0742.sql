-- rule: SENR0742
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The academic year must be the one that holds the start date.
-- never: The year is made from the start date.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0742
-- What is no academic year at all is SENR0006's.
SELECT w.row_id, 'academic_year' AS field, w.academic_year || ', start ' || w.start_date AS detail
FROM temp.work_senr AS w
WHERE w.academic_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'
       AND CAST(substr(w.academic_year, 6) AS INTEGER) = CAST(substr(w.academic_year, 1, 4) AS INTEGER) + 1
  AND CAST(substr(w.academic_year, 1, 4) AS INTEGER) <> school_year(w.start_date)
