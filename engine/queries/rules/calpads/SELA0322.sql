-- rule: SELA0322
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: EO takes only English or American Sign Language as primary language.
-- source: https://github.com/joliphant-edcoe/Aeries-Data-Validations
-- The mirror of SELA0280.
SELECT w.row_id, 'primary_language' AS field, w.elas || ' with ' || w.primary_language AS detail
FROM temp.work_sela AS w
WHERE w.elas = 'EO' AND w.primary_language NOT IN ('', '00', 'eng', 'ase')
