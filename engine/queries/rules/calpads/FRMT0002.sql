-- rule: FRMT0002
-- system: calpads
-- records: SENR SINF SPRG SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A date is not a real day of the calendar.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html ; https://support.aeries.com/support/discussions/topics/14000012332
SELECT v.row_id, f.column_name AS field, iif(f.personal, '', v.value) AS detail
FROM temp.ref_field AS f
CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
WHERE f.record = 'SENR' AND f.type = 'DT' AND v.value <> '' AND school_year(v.value) IS NULL
