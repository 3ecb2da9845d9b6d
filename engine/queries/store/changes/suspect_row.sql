-- parameters: :row
INSERT OR IGNORE INTO temp.suspect (student_id) SELECT student_id FROM {table} WHERE rowid = :row
