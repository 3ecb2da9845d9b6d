-- parameters: :table_name :table_code :field_code :column_name
INSERT INTO temp.tracked_field VALUES (:table_name, :table_code, :field_code, :column_name)
