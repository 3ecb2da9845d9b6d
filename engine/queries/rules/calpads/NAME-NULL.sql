-- rule: NAME-NULL
-- system: calpads
-- records: SENR SINF SPRG
-- severity: warning
-- standing: not stated
-- phase: record
-- message: A name is the text NULL: an export wrote a word where the SIS has nothing.
-- source: https://www.wired.com/2015/11/null/
-- A rule of our own, of the export: the state takes the word as a name. It warns, since some people have it.
SELECT v.row_id, f.column_name AS field, 'the word of databases for nothing' AS detail
FROM temp.ref_field AS f
CROSS JOIN temp.work_senr_field AS v ON v.column_name = f.column_name
WHERE f.record = 'SENR' AND f.column_name LIKE '%\_name' ESCAPE '\' AND upper(v.value) = 'NULL'
