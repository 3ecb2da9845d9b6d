-- Rows of C that a run compares, by school.  parameters: :window_start
SELECT school, count(*) FROM temp.held_row
WHERE school IN (SELECT code FROM temp.scope_school) AND start_date >= :window_start
GROUP BY school
