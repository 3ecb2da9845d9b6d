-- parameters: :id :size :deflated
INSERT INTO mt_upload_file (upload_id, size, deflated) VALUES (:id, :size, :deflated)
