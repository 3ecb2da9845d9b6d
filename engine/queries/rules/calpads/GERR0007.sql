-- rule: GERR0007
-- system: calpads
-- records: SENR SINF SPRG SELA
-- severity: fatal
-- standing: stated
-- phase: record
-- message: A code is retired, or not yet in force, on the date of the record.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/gerr0007-3.html ; https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
-- The date of the record is its exit date for exit reason and completion status, today for what is said of the student
-- today (language, correction reason), else its start date.
SELECT v.row_id, f.column_name AS field, v.value AS detail
FROM temp.ref_field AS f
CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
CROSS JOIN temp.work_senr AS w ON w.row_id = v.row_id
LEFT JOIN temp.work_senr_field AS d
  ON d.column_name = iif(f.column_name IN ('exit_reason', 'completion'), 'exit_date', '') AND d.row_id = v.row_id
WHERE f.record = 'SENR' AND f.code_set NOT IN ('', 'transaction') AND v.value <> ''
  AND EXISTS (SELECT 1 FROM temp.ref_code AS c
              WHERE c.code_set = f.code_set AND (coalesce(c.active_from, '') <> '' OR coalesce(c.active_to, '') <> ''))
  AND EXISTS (SELECT 1 FROM temp.ref_code AS c WHERE c.code_set = f.code_set AND c.code = v.value)
  AND NOT EXISTS (SELECT 1 FROM temp.ref_code AS c
                  WHERE c.code_set = f.code_set AND c.code = v.value
                    AND iif(f.column_name IN ('primary_language', 'correction_reason'),
                            (SELECT today FROM temp.run_parameter), iif(d.value GLOB '[0-9]*', d.value, w.start_date))
                        BETWEEN coalesce(c.active_from, '') AND coalesce(nullif(c.active_to, ''), '9999-12-31'))
