-- Rows of C that a run compares.  parameters: :window_start
SELECT count(*) FROM temp.held_row
WHERE school IN (SELECT code FROM temp.scope_school) AND start_date >= :window_start
