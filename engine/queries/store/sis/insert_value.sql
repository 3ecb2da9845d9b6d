-- parameters: :table :column :value
INSERT INTO value_in_use (table_name, column_name, value) VALUES (:table, :column, :value)
