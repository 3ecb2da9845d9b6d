-- rule: GERR0002
-- system: calpads
-- records: SENR SINF SPRG SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A coded field holds a value that is not in the state's code set.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257 ; https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html
-- A closed set is known in full. An open one takes any value that its width can hold, with a warning; where none of
-- its codes are known, without. What is said of a person is shown where it has the length of a code. The transaction type is GERR0008's.
SELECT v.row_id, f.column_name AS field, iif(f.personal AND length(v.value) > s.width + 1, '', v.value) AS detail,
       iif(s.standing = 'open' AND length(v.value) <= s.width, 'warning', 'fatal') AS severity
FROM temp.ref_field AS f
CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
CROSS JOIN temp.ref_code_set AS s ON s.code_set = f.code_set
WHERE f.record = 'SENR' AND f.code_set NOT IN ('', 'transaction') AND v.value <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.ref_code AS c WHERE c.code_set = f.code_set AND c.code = v.value)
  AND (EXISTS (SELECT 1 FROM temp.ref_code AS c WHERE c.code_set = f.code_set) OR length(v.value) > s.width)
