-- parameters: :table
SELECT o.column_code FROM supplied_before AS o
WHERE o.table_code = :table
  AND NOT EXISTS (SELECT 1 FROM supplied_column AS n WHERE n.table_code = o.table_code AND n.column_code = o.column_code)
ORDER BY o.column_code
