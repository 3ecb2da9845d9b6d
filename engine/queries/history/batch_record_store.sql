-- Bound by position, in this order: it runs once a record.
-- parameters: :file_id :line :action :ssid :student_id :school :start_date :part :exit_date :exit_reason :reason :changed
--             :record :compared_with
INSERT INTO batch_record (file_id, line, action, ssid, student_id, school, start_date, part, exit_date, exit_reason, reason,
                          changed, record, compared_with)
VALUES (:file_id, :line, :action, :ssid, :student_id, :school, :start_date, :part, :exit_date, :exit_reason, :reason,
        :changed, :record, :compared_with)
