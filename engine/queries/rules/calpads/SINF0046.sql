-- rule: SINF0046
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The race codes and the indicator that they are missing contradict each other.
-- source: https://documentation.calpads.org/Troubleshooting/SINF/SINF0046/
SELECT w.row_id, 'race_missing' AS field, '' AS detail
FROM temp.work_sinf AS w
WHERE (w.race1 || w.race2 || w.race3 || w.race4 || w.race5 <> '' AND w.race_missing = 'Y')
   OR (w.race1 || w.race2 || w.race3 || w.race4 || w.race5 = '' AND w.race_missing = 'N')
