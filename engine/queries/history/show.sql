-- The records of a file.  parameters: :file_id
SELECT line, action, ssid, student_id, school, start_date, exit_date, exit_reason, reason, changed, record
FROM batch_record WHERE file_id = :file_id ORDER BY line
