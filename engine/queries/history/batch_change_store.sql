-- A change that a file carries.  parameters: :file_id :kind :change_id
INSERT OR IGNORE INTO batch_change (file_id, kind, change_id) VALUES (:file_id, :kind, :change_id)
