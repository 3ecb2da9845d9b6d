-- The values that stay in use with them.
INSERT OR IGNORE INTO value_in_use (table_name, column_name, value)
SELECT DISTINCT '{table}', '{column}', {column} FROM main.{table} WHERE {column} IS NOT NULL
