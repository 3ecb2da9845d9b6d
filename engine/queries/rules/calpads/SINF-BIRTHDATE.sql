-- rule: SINF-BIRTHDATE
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The birth date lies after the day of the record.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/IVR0012
SELECT w.row_id, 'birth_date' AS field, 'after ' || w.start_date AS detail
FROM temp.work_sinf AS w
WHERE w.birth_date > w.start_date AND w.start_date <> ''
