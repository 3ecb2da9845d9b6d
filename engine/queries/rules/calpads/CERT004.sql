-- rule: CERT004
-- system: calpads
-- records: CERT
-- severity: fatal
-- standing: stated
-- phase: certification
-- collection: fall1
-- message: A student has neither ethnicity nor race.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/tag/FALL%201.html
-- A column that the SIS never supplied says nothing.
SELECT s.row_id, 'ethnicity' AS field, '' AS detail
FROM temp.certified_student AS s
CROSS JOIN main.student AS t ON t.id = s.student_id
WHERE t.hispanic = '' AND t.race1 = '' AND coalesce(t.race2, '') = '' AND coalesce(t.race3, '') = '' AND coalesce(t.race4, '') = ''
  AND coalesce(t.race5, '') = ''
