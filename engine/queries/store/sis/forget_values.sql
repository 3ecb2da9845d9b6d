-- parameters: :table
DELETE FROM value_in_use WHERE table_name = :table
