-- rule: SENR0003
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A nonpublic school (NPS) is named but the school of attendance is not 0000001.
-- never: ENR.NPS is sent with school 0000001 only.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
SELECT w.row_id, 'nps' AS field, w.nps AS detail
FROM temp.work_senr AS w
WHERE w.nps <> '' AND w.school <> '0000001'
