-- How many rows of each record type the archive's extracts have for each school.
SELECT a.id AS extract, x.collection, x.data_date, x.file_name AS file, r.record, r.school_number AS school, r.rows
FROM temp.archive_extract AS a JOIN ut_extract AS x ON x.id = a.id JOIN ut_extract_record AS r ON r.extract_id = a.id
ORDER BY a.id, r.record, r.school_number
