-- parameters: :table
DELETE FROM supplied_column WHERE table_code = :table
