-- Every extract with its state, the newest first.
SELECT extract, collection, year, data_date, file, records, state, since, iif(nightly, 'nightly', '') AS made_by
FROM ut_extract_state ORDER BY extract DESC
