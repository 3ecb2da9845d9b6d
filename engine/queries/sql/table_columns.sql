-- Columns of a table in their order: name, default as text (NULL if there is none), whether it is the rowid.
-- parameters: :table
SELECT name, dflt_value, pk = 1 AND type = 'INTEGER' AND (SELECT count(*) FROM pragma_table_info(:table) WHERE pk > 0) = 1
FROM pragma_table_info(:table) ORDER BY cid
