-- rule: SINF0635
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: First name and last name of guardian 2 go together.
-- source: https://www.cde.ca.gov/ds/sp/cl/calpadsupdflash302.asp
SELECT w.row_id, iif(w.guardian2_first_name = '', 'guardian2_first_name', 'guardian2_last_name') AS field, '' AS detail
FROM temp.work_sinf AS w
WHERE (w.guardian2_first_name = '') <> (w.guardian2_last_name = '')
