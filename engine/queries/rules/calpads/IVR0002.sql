-- rule: IVR0002
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The school of attendance is none of this LEA's schools.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html
-- A county-district code in place of a school is SENR0202's.
SELECT w.row_id, 'school' AS field, w.school AS detail
FROM temp.work_sinf AS w
WHERE w.school NOT IN ('', '0000001', '0000002')
  AND EXISTS (SELECT 1 FROM temp.state_school)
  AND w.school NOT IN (SELECT code FROM temp.state_school)
  AND w.school NOT IN (SELECT substr('00' || county, -2) || substr('00000' || district, -5) FROM main.school
                       WHERE county <> '' AND district <> '')
