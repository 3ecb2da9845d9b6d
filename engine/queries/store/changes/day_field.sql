-- parameters: :table :field
INSERT INTO temp.day_field (table_code, field_code) VALUES (:table, :field)
