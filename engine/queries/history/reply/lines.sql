-- The rows of an answer that is being matched.
DROP TABLE IF EXISTS temp.reply_line;
CREATE TEMP TABLE reply_line (
  line INTEGER PRIMARY KEY, ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL, record TEXT NOT NULL
);
