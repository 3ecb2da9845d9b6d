-- What an import looks for losses with: rows of one table that the other side does not have, and which of them belong together.
CREATE TEMP TABLE IF NOT EXISTS gone_row (row INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS come_row (row INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS row_pair (old_row INTEGER, new_row INTEGER, differs INTEGER NOT NULL DEFAULT 1);
