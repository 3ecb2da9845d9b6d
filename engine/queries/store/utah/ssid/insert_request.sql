-- parameters: :event :step :day :counter :file_name :rows :sha256
INSERT INTO ut_ssid_request (event_id, at, step, day, counter, file_name, rows, sha256)
VALUES (:event, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :step, :day, :counter, :file_name, :rows, :sha256)
