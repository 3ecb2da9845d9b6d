-- rule: SPRG0150
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: stated
-- phase: record
-- message: Only program 122 has an education service code.
-- never: PGM.SVC is sent with program 122 only.
-- source: https://documentation.calpads.org/Troubleshooting/SPRG/SPRG0150/
SELECT w.row_id, 'service_code' AS field, 'program ' || w.program AS detail
FROM temp.work_sprg AS w
WHERE w.program <> '122' AND w.service_code <> ''
