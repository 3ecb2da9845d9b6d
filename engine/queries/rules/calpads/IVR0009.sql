-- rule: IVR0009
-- system: calpads
-- records: SENR SINF SPRG
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: A name holds characters other than letters, digits, space, period, hyphen and apostrophe.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html
-- Letters of any Latin script pass; one outside ASCII warns, since the state's list of characters was not read in full.
SELECT v.row_id, f.column_name AS field,
       iif(name_standing(v.value) = 1, 'a letter outside ASCII', 'a character that no name may hold: ' || forbidden_in_name(v.value)) AS detail,
       iif(name_standing(v.value) = 1, 'warning', 'fatal') AS severity
FROM temp.ref_field AS f
CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
WHERE f.record = 'SENR' AND f.column_name LIKE '%\_name' ESCAPE '\' AND name_standing(v.value) > 0
