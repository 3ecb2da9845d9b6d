-- rule: GERR0001
-- system: calpads
-- records: SENR SINF SPRG SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A required field is empty; exit date and exit reason go together.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/gerr0001.html ; https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
SELECT v.row_id, f.column_name AS field, '' AS detail
FROM temp.ref_field AS f
CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
WHERE f.record = 'SENR' AND f.required = 'Y' AND v.value = ''
UNION ALL
SELECT v.row_id, s.other AS field, s.detail
FROM (SELECT 'exit_date' AS filled, 'exit_reason' AS other, 'an exit date without an exit reason' AS detail
      UNION ALL SELECT 'exit_reason', 'exit_date', 'an exit reason without an exit date') AS s
CROSS JOIN temp.work_senr_field AS v ON v.column_name = s.filled AND v.value <> ''
WHERE NOT EXISTS (SELECT 1 FROM temp.work_senr_field AS o
                  WHERE o.column_name = s.other AND o.row_id = v.row_id AND o.value <> '')
