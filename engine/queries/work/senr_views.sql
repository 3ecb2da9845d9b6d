-- What SQL users read as wanted_senr and difference_senr; filled when they ask.
CREATE TEMP TABLE IF NOT EXISTS wanted_senr (ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS difference_senr (kind TEXT NOT NULL, ssid TEXT NOT NULL, school TEXT NOT NULL,
                                                 start_date TEXT NOT NULL);
