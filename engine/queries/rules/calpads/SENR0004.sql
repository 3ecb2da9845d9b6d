-- rule: SENR0004
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The school of attendance is 0000001 but no nonpublic school (NPS) is named.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
SELECT w.row_id, 'nps' AS field, '' AS detail
FROM temp.work_senr AS w
WHERE w.school = '0000001' AND w.nps = ''
