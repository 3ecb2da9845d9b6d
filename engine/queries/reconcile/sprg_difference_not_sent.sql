-- What is not sent.  parameters: :kind :code :reason :ssid :student_id :school :start_date
INSERT INTO temp.difference_sprg (kind, code, reason, ssid, student_id, school, start_date)
VALUES (:kind, :code, :reason, :ssid, :student_id, :school, :start_date)
