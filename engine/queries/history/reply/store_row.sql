-- One row of an answer, with the record of the file that it is about.
-- parameters: :reply :file_id :mask :line :code :severity :description :field_name :field_value :further :field :ssid :student_id
--             :school :start_date :record
INSERT INTO reply_row (reply_id, line, record_id, code, severity, description, field_name, field_value, further, field, ssid,
                       student_id, school, start_date, record, predicted)
VALUES (:reply, :line,
        (SELECT r.id FROM batch_record AS r
         WHERE r.ssid = :ssid AND r.school = :school AND r.start_date = :start_date AND r.file_id = :file_id
           AND same_record(r.record, :record, :mask) LIMIT 1),
        :code, :severity, :description, :field_name, :field_value, :further, :field, :ssid, :student_id, :school, :start_date,
        :record,
        EXISTS (SELECT 1 FROM temp.foretold WHERE rule = :code AND ssid = :ssid AND start_date IN ('', :start_date)))
