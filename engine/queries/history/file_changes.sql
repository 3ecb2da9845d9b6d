-- The changes that a file carries.  parameters: :file_id
SELECT kind, change_id FROM batch_change WHERE file_id = :file_id
