-- What the state said last of a file.  parameters: :file_id
SELECT status FROM file_state WHERE file_id = :file_id
