-- Root pages of a table and its indexes (one that a key made has no text).  parameters: :table
SELECT type, name, rootpage FROM main.sqlite_schema WHERE tbl_name = :table AND type IN ('table', 'index')
ORDER BY type = 'index', name
