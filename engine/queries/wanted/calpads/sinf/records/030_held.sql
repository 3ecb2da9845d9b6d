-- What was last sent: the state's own rows, then what was posted. A later row of one key replaces an earlier one.
CREATE TEMP TABLE sinf_held (
  ssid TEXT NOT NULL, start_date TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (ssid, start_date)
) WITHOUT ROWID;

INSERT OR REPLACE INTO temp.sinf_held (ssid, start_date, record)
SELECT ssid, start_date, record FROM main.belief
WHERE process = 'SINF' AND ssid IN (SELECT ssid FROM temp.sinf_student)
ORDER BY source = 'post';
