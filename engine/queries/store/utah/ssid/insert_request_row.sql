-- parameters: :request :line :student :ssid :attributes
INSERT INTO ut_ssid_request_row (request_id, line, student_number, ssid, attributes)
VALUES (:request, :line, :student, :ssid, :attributes)
