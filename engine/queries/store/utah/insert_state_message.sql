-- parameters: :report :line :level :severity :code :message :description :school :student :ssid :key
INSERT INTO ut_state_message (report_id, line, level, severity, code, message, description, school_number, student_number, ssid, key)
VALUES (:report, :line, :level, :severity, :code, :message, :description, :school, :student, :ssid, :key)
