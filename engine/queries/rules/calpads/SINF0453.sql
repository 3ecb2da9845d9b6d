-- rule: SINF0453
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: stated
-- phase: record
-- message: First name, last name and education level of guardian 1 go together.
-- source: https://documentation.calpads.org/Troubleshooting/SINF/SINF0453
SELECT w.row_id, CASE '' WHEN w.guardian1_education THEN 'guardian1_education' WHEN w.guardian1_first_name THEN 'guardian1_first_name'
                 ELSE 'guardian1_last_name' END AS field, '' AS detail
FROM temp.work_sinf AS w
WHERE '' IN (w.guardian1_education, w.guardian1_first_name, w.guardian1_last_name)
  AND w.guardian1_education || w.guardian1_first_name || w.guardian1_last_name <> ''
