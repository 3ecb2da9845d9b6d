-- parameters: :row_id :ssid :school :start_date :record
INSERT INTO temp.fatal_row (row_id, ssid, school, start_date, record) VALUES (:row_id, :ssid, :school, :start_date, :record)
