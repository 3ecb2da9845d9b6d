-- rule: SENR0002
-- system: calpads
-- records: SENR SPRG
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The school of attendance is none of this LEA's schools.
-- never: A spell at a school without a LOC row or state code makes no record; it is listed (no LOC row, school without state code).
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
-- A county-district code in place of a school is SENR0202's.
SELECT w.row_id, 'school' AS field, w.school AS detail
FROM temp.work_senr AS w
WHERE w.school NOT IN ('', '0000001', '0000002')
  AND EXISTS (SELECT 1 FROM temp.state_school)
  AND w.school NOT IN (SELECT code FROM temp.state_school)
  AND w.school NOT IN (SELECT substr('00' || county, -2) || substr('00000' || district, -5) FROM main.school
                       WHERE county <> '' AND district <> '')
