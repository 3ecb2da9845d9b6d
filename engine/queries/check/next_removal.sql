-- What the next batch takes away; nothing before the first ODS import.
CREATE TEMP TABLE next_removal (action TEXT NOT NULL, record TEXT NOT NULL)
