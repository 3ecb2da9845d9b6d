-- rule: SENR0006
-- system: calpads
-- records: SENR SPRG
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The academic year is not a pair of consecutive years, or lies more than one year ahead.
-- never: The year is made from the start date, and what starts after the next academic year is left out.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
SELECT w.row_id, 'academic_year' AS field, w.academic_year AS detail
FROM temp.work_senr AS w
WHERE w.academic_year <> ''
  AND (NOT (w.academic_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'
              AND CAST(substr(w.academic_year, 6) AS INTEGER) = CAST(substr(w.academic_year, 1, 4) AS INTEGER) + 1)
       OR CAST(substr(w.academic_year, 1, 4) AS INTEGER) > (SELECT current_year + 1 FROM temp.run_parameter))
