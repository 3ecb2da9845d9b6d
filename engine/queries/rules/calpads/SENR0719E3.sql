-- rule: SENR0719E3
-- system: calpads
-- records: SENR
-- severity: warning
-- standing: stated
-- phase: certification
-- collection: eoy1
-- message: The age at the start lies outside 0 to 22 years in a grade other than AD.
-- source: https://documentation.staging.calpads.org/Troubleshooting/EOY3/SENR0719E3
-- A charter that reports by itself (its school code is the LEA's) is exempt.
SELECT w.row_id, 'birth_date' AS field, 'grade ' || w.grade AS detail
FROM temp.final_spell AS s
CROSS JOIN temp.work_senr AS w ON w.row_id = s.row_id
WHERE w.grade <> 'AD' AND w.school <> w.lea AND w.birth_date <> '' AND w.start_date <> ''
  AND (w.birth_date > w.start_date OR date(w.birth_date, '+23 years') <= w.start_date)
