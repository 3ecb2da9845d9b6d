-- rule: FRMT0001
-- system: calpads
-- records: SENR SINF SPRG SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A field is longer than the file specification allows.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257 ; https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html
-- Lengths that no source states (ref_field.length_standing = 'inferred') warn. Dates are FRMT0002's.
SELECT v.row_id, f.column_name AS field,
       length(v.value) || ' characters, ' || f.max_length || ' allowed' AS detail,
       iif(f.length_standing = 'sourced', 'fatal', 'warning') AS severity
FROM temp.ref_field AS f
CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
WHERE f.record = 'SENR' AND f.type <> 'DT' AND length(v.value) > f.max_length
