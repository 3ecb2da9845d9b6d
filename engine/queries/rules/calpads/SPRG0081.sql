-- rule: SPRG0081
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Program 122 needs an education service code.
-- source: https://documentation.calpads.org/Troubleshooting/SPRG/SPRG0081
SELECT w.row_id, 'service_code' AS field, 'program ' || w.program AS detail
FROM temp.work_sprg AS w
WHERE w.program = '122' AND w.service_code = ''
