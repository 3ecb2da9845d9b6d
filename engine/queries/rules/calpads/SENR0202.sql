-- rule: SENR0202
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The school of attendance is a county-district code, not a school's.
-- never: A record names the state code of a LOC row, and those are schools of this LEA.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/senr0202.html
-- An independently reporting charter's own code is in the school table, so it never meets this rule.
SELECT w.row_id, 'school' AS field, w.school AS detail
FROM temp.work_senr AS w
WHERE w.school IN (SELECT substr('00' || county, -2) || substr('00000' || district, -5) FROM main.school
                   WHERE county <> '' AND district <> '')
  AND w.school NOT IN (SELECT code FROM temp.state_school)
