-- rule: IVR0006
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The academic year is not a pair of consecutive years, or lies more than one year ahead.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html
SELECT w.row_id, 'academic_year' AS field, w.academic_year AS detail
FROM temp.work_sinf AS w
WHERE w.academic_year <> ''
  AND (NOT (w.academic_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'
              AND CAST(substr(w.academic_year, 6) AS INTEGER) = CAST(substr(w.academic_year, 1, 4) AS INTEGER) + 1)
       OR CAST(substr(w.academic_year, 1, 4) AS INTEGER) > (SELECT current_year + 1 FROM temp.run_parameter))
