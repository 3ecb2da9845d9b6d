-- parameters: :table :column
INSERT INTO supplied_column (table_code, column_code) VALUES (:table, :column)
