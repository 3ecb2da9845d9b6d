-- Cells by which rows of a table without a hash are told apart.
SELECT rowid, {cells} FROM {table}
