-- parameters: :event :extract :file :sha256 :rows
INSERT INTO ut_state_report (event_id, extract_id, at, file, sha256, rows)
VALUES (:event, :extract, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :file, :sha256, :rows)
