-- What an auditor would ask for of one collection and is not kept, in words. parameters: :year :collection :name
SELECT 'no extract of ' || :name
WHERE NOT EXISTS (SELECT 1 FROM ut_extract WHERE year = :year AND collection = :collection)
UNION ALL
SELECT 'no extract of ' || :name || ' was finalized; the newest one is ' ||
       (SELECT state FROM ut_extract_state WHERE year = :year AND collection = :collection ORDER BY extract DESC LIMIT 1) || ' so far'
WHERE EXISTS (SELECT 1 FROM ut_extract WHERE year = :year AND collection = :collection)
  AND NOT EXISTS (SELECT 1 FROM ut_extract_state WHERE year = :year AND collection = :collection AND state = 'finalized')
UNION ALL
SELECT 'no Enrollment Data Report of ' || :name
WHERE EXISTS (SELECT 1 FROM ut_extract WHERE year = :year AND collection = :collection)
  AND NOT EXISTS (SELECT 1 FROM temp.archive_extract AS a JOIN ut_extract_report AS r ON r.extract_id = a.id
                  WHERE a.collection = :collection)
UNION ALL
SELECT 'no report of the state about ' || :name
WHERE NOT EXISTS (SELECT 1 FROM ut_state_report AS r JOIN ut_extract AS x ON x.id = r.extract_id
                  WHERE x.year = :year AND x.collection = :collection)
  AND NOT EXISTS (SELECT 1 FROM ut_attached WHERE year = :year AND kind = 'report' AND collection = :collection)
UNION ALL
SELECT 'no Raw Data Counts of ' || :name
WHERE NOT EXISTS (SELECT 1 FROM ut_attached WHERE year = :year AND kind = 'raw-data-counts' AND collection = :collection)
