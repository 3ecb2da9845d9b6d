-- rule: SENR0319
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Grade AD belongs to adult education centers, and no other grade does.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/SENR0319/
SELECT w.row_id, 'grade' AS field, 'grade ' || w.grade || ', school type ' || s.type AS detail
FROM temp.work_senr AS w
JOIN temp.state_school AS s ON s.code = w.school
WHERE s.type <> '' AND w.grade <> '' AND (w.grade = 'AD') <> (s.type = 'ADU')
