-- parameters: :process :file_id :file_name :sha256 :rows :rows_sha256 :event_id
INSERT INTO reply (process, file_id, imported_at, file_name, sha256, rows, rows_sha256, event_id)
VALUES (:process, :file_id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :file_name, :sha256, :rows, :rows_sha256, :event_id)
