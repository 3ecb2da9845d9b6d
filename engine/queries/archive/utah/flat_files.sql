-- The files of the archive's extracts.
SELECT x.collection, x.file_name, x.sha256, s.data_date, s.records, s.state, s.layout_version, s.layout_standing
FROM temp.archive_extract AS a JOIN ut_extract AS x ON x.id = a.id JOIN ut_extract_state AS s ON s.extract = x.id
ORDER BY x.data_date, x.id
