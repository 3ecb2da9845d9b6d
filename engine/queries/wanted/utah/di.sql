-- The one row of DI, with what DI.csv says of the year where it was imported.
SELECT 'DI' AS record_type, run.lea AS lea_number, CAST(run.year AS TEXT) AS school_year, run.data_date AS collection_date,
       coalesce(nullif(d.lea_name, ''), run.lea_name) AS lea_name, coalesce(d.sis_vendor, '') AS sis_vendor, d.extra AS extra,
       '' AS school_number
FROM temp.ut_run AS run
LEFT JOIN ut_lea AS d ON d.id = (SELECT max(id) FROM ut_lea WHERE school_year = CAST(run.year AS TEXT))
