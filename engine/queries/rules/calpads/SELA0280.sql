-- rule: SELA0280
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: record
-- message: A status other than EO may not have English or American Sign Language as primary language.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0280
SELECT w.row_id, 'primary_language' AS field, w.elas || ' with ' || w.primary_language AS detail
FROM temp.work_sela AS w
WHERE w.elas <> 'EO' AND w.primary_language IN ('00', 'eng', 'ase')
