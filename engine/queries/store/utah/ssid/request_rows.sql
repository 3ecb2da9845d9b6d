-- parameters: :request
SELECT line, student_number, ssid, attributes FROM ut_ssid_request_row WHERE request_id = :request ORDER BY line
