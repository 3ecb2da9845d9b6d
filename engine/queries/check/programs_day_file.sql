-- parameters: :change :file
INSERT INTO temp.day_file (change_id, file) VALUES (:change, :file)
