-- The newest extract of a night's runs, of one collection and year: extract, run.  parameters: :day :collection :year
SELECT x.id, r.id
FROM ut_extract AS x
JOIN ut_nightly_run AS r ON r.id = x.nightly_run_id
WHERE r.day = :day AND x.collection = :collection AND x.year = :year
ORDER BY x.id DESC LIMIT 1
