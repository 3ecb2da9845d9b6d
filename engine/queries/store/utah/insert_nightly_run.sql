-- parameters: :day :collection :year
INSERT INTO ut_nightly_run (day, started_at, collection, year)
VALUES (:day, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :collection, :year)
