-- Extracts whose records are not the sum of their record types and schools.
SELECT 'extract ' || x.id || ' has ' || x.records || ' records, its record types have ' || coalesce(r.rows, 0)
FROM ut_extract AS x
LEFT JOIN (SELECT extract_id, sum(rows) AS rows FROM ut_extract_record GROUP BY extract_id) AS r ON r.extract_id = x.id
WHERE x.records <> coalesce(r.rows, 0)
ORDER BY x.id
