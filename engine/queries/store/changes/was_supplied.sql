-- parameters: :table
SELECT 1 FROM supplied_column WHERE table_code = :table LIMIT 1
