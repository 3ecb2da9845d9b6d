-- parameters: :file_id :status
UPDATE batch_file SET status = :status WHERE id = :file_id
