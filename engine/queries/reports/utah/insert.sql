-- parameters: :extract :name :sha256
INSERT INTO ut_extract_report (extract_id, name, sha256) VALUES (:extract, :name, :sha256)
