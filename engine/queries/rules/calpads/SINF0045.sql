-- rule: SINF0045
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The Hispanic indicator and the indicator that it is missing contradict each other.
-- source: https://documentation.calpads.org/Troubleshooting/SINF/SINF0045/
SELECT w.row_id, 'ethnicity_missing' AS field, '' AS detail
FROM temp.work_sinf AS w
WHERE (w.hispanic <> '' AND w.ethnicity_missing = 'Y') OR (w.hispanic = '' AND w.ethnicity_missing <> 'Y')
