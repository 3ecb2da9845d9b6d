-- parameters: :reply :request :step :line :student :ssid :outcome :attributes :message
INSERT INTO ut_ssid_reply_row (reply_id, request_id, step, line, student_number, ssid, outcome, attributes, message)
VALUES (:reply, :request, :step, :line, :student, :ssid, :outcome, :attributes, :message)
