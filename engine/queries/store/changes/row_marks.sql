-- What makes a row another one: the hash of its cells, and in STU whether it says who the student is.
SELECT rowid, row_hash, {identity} FROM {table}
