-- The Enrollment Data Reports of the archive's extracts.
SELECT a.collection, a.made, r.name, r.sha256
FROM temp.archive_extract AS a JOIN ut_extract_report AS r ON r.extract_id = a.id
ORDER BY a.id, r.name
