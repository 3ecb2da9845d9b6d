-- rule: SINF0061
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Born elsewhere needs the indicator for less than three years in schools of the US.
-- source: https://documentation.calpads.org/Troubleshooting/SINF/SINF0061
SELECT w.row_id, 'us_schools_under_3_years' AS field, 'country ' || w.birth_country AS detail
FROM temp.work_sinf AS w
WHERE w.birth_country NOT IN ('US', 'PR', 'UU', '') AND w.us_schools_under_3_years = ''
