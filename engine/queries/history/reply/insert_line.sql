-- parameters: :line :ssid :school :start_date :record
INSERT INTO temp.reply_line (line, ssid, school, start_date, record) VALUES (:line, :ssid, :school, :start_date, :record)
