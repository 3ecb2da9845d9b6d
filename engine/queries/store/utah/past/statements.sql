-- How a table and its indexes are made. parameters: :name
SELECT type, sql FROM main.sqlite_schema WHERE tbl_name = :name AND type IN ('table', 'index') AND sql IS NOT NULL
ORDER BY type <> 'table', name
