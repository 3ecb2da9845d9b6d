-- rule: SENR0731F1
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: stated
-- phase: certification
-- collection: fall1
-- message: A child under 3 years in grade PS must not have status 50.
-- source: https://documentation.calpads.org/Troubleshooting/Fall1/SENR0731F1
SELECT w.row_id, 'status' AS field, 'grade PS' AS detail
FROM temp.final_spell AS s
CROSS JOIN temp.work_senr AS w ON w.row_id = s.row_id
WHERE w.grade = 'PS' AND w.status = '50' AND w.birth_date <> '' AND w.start_date <> ''
  AND date(w.birth_date, '+3 years') > w.start_date
