-- parameters: :ssid :school :program :start_date :said
INSERT INTO temp.day_not_sent (ssid, school, program, start_date, said) VALUES (:ssid, :school, :program, :start_date, :said)
