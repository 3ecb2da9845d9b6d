-- parameters: :event :day :request :file :sha256 :rows :applied :refused
INSERT INTO ut_ssid_reply (event_id, at, day, request_id, file, sha256, rows, applied, refused)
VALUES (:event, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :day, :request, :file, :sha256, :rows, :applied, :refused)
