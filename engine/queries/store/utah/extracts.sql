-- Every extract with its state, the newest first.
SELECT extract, collection, year, data_date, file, records, state, local_time(since) AS since, iif(nightly, 'nightly', '') AS made_by
FROM ut_extract_state ORDER BY extract DESC
