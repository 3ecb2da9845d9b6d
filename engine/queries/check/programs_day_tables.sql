-- What the next extract would send and what it leaves, for the listing of a day.
CREATE TEMP TABLE day_file (change_id INTEGER PRIMARY KEY, file TEXT NOT NULL);

-- program '': the reason names none.
CREATE TEMP TABLE day_not_sent (ssid TEXT NOT NULL, school TEXT NOT NULL, program TEXT NOT NULL, start_date TEXT NOT NULL, said TEXT NOT NULL);
CREATE INDEX temp.day_not_sent_ssid ON day_not_sent (ssid, school);
