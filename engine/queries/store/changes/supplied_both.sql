-- A column that is newly supplied, or no longer, is no change.  parameters: :table :column
SELECT 1 FROM supplied_column AS n
JOIN temp.supplied_before AS o ON o.table_code = n.table_code AND o.column_code = n.column_code
WHERE n.table_code = :table AND n.column_code = :column
