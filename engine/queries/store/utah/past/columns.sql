-- The columns of a table, in order. parameters: :name
SELECT name FROM pragma_table_info(:name, 'main') ORDER BY cid
