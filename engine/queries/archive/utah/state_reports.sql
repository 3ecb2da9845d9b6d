-- The state's reports about any extract of the year. parameters: :year
SELECT x.collection, r.file, r.sha256
FROM ut_state_report AS r JOIN ut_extract AS x ON x.id = r.extract_id
WHERE x.year = :year
ORDER BY r.id
