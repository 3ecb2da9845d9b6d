-- Indexes of a table that were made by a statement of their own.  parameters: :table
SELECT name FROM main.sqlite_schema WHERE tbl_name = :table AND type = 'index' AND sql IS NOT NULL
