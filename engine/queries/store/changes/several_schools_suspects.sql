INSERT OR IGNORE INTO temp.suspect (student_id)
SELECT student_id FROM temp.student_school_before
