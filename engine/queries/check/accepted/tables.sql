-- Records that rules of ours call fatal, and those of these rules that look at a record alone.
DROP TABLE IF EXISTS temp.fatal_row;
CREATE TEMP TABLE fatal_row (row_id INTEGER PRIMARY KEY, ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
                             record TEXT NOT NULL);
DROP TABLE IF EXISTS temp.record_rule;
CREATE TEMP TABLE record_rule (rule TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
