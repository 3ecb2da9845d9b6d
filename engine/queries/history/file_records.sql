-- The lines of a file.  parameters: :file_id
SELECT record, line FROM batch_record WHERE file_id = :file_id ORDER BY line
