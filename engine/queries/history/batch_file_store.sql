-- parameters: :batch_id :number :name :kind :records :sha256 :status
INSERT INTO batch_file (batch_id, number, name, kind, records, sha256, status)
VALUES (:batch_id, :number, :name, :kind, :records, :sha256, :status)
