-- The reports that are kept of an extract. parameters: :extract
SELECT r.name, r.sha256, x.day, x.number FROM ut_extract_report AS r JOIN ut_extract AS x ON x.id = r.extract_id
WHERE r.extract_id = :extract ORDER BY r.name
