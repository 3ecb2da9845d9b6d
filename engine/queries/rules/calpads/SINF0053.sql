-- rule: SINF0053
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: stated
-- phase: record
-- message: An address needs its zip code.
-- source: https://documentation.calpads.org/Troubleshooting/SINF/SINF0053/
SELECT w.row_id, 'residence_zip' AS field, '' AS detail
FROM temp.work_sinf AS w
WHERE w.residence_line1 || w.residence_city || w.residence_state <> '' AND w.residence_zip = ''
