-- What is not sent, and why.
SELECT kind, code, reason, ssid, student_id, school, start_date, field, waits FROM temp.not_sent
