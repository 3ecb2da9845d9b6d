-- The entries that hold.
SELECT ssid, student_id, why, added_at, added_by FROM same_person WHERE dropped_at IS NULL ORDER BY ssid
