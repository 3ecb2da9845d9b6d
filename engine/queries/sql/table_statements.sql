-- How a table and its indexes are made, the table first.  parameters: :table
SELECT sql FROM main.sqlite_schema WHERE tbl_name = :table AND type IN ('table', 'index') AND sql IS NOT NULL
ORDER BY type = 'index', name
