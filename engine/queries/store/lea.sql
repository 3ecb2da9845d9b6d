-- The database's LEA.
SELECT code, state, name FROM lea
