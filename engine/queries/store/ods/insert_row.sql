-- parameters: :generation :line :ssid :school :start_date :part :student_id :record :uploaded :updated
INSERT INTO ods_row (generation_id, line, ssid, school, start_date, part, student_id, record, uploaded, updated)
VALUES (:generation, :line, :ssid, :school, :start_date, :part, :student_id, :record, :uploaded, :updated)
