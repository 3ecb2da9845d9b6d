-- rule: SPRG0168
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Program 122 needs the academic year of its service.
-- source: https://documentation.calpads.org/Troubleshooting/SPRG/SPRG0168
SELECT w.row_id, 'service_year' AS field, 'program ' || w.program AS detail
FROM temp.work_sprg AS w
WHERE w.program = '122' AND w.service_year = ''
