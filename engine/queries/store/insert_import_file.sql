-- parameters: :run :name :sha256 :rows
INSERT INTO import_file (run_id, name, sha256, rows) VALUES (:run, :name, :sha256, :rows)
