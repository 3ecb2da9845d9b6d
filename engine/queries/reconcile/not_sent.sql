-- What is not sent, and why.
SELECT kind, code, reason, ssid, student_id, school, start_date FROM temp.not_sent
