-- Everything that is to change, in the order of a file.
SELECT id, ssid, school, start_date, part, student_id, action, reason, changed, coalesce(held, ''), record
FROM temp.change ORDER BY ssid, start_date, school, part
