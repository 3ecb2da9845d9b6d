-- Columns that the export has no more: the cells of rows that the last import had are as they were.
UPDATE main.{table} AS now SET {cells} FROM main.{before} AS last WHERE {same_row}
