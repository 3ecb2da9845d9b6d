-- What the last checks found, by rule and student, for many look-ups.
DROP TABLE IF EXISTS temp.foretold;
CREATE TEMP TABLE foretold (rule TEXT NOT NULL, ssid TEXT NOT NULL, start_date TEXT NOT NULL, PRIMARY KEY (rule, ssid, start_date))
  WITHOUT ROWID;
INSERT OR IGNORE INTO temp.foretold (rule, ssid, start_date) SELECT rule, ssid, start_date FROM finding WHERE ssid <> '';
