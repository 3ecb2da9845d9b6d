-- Every generation with the sum over its rows; '' where none was kept.
SELECT id, process || ' generation ' || number, rows_sha256 FROM generation
