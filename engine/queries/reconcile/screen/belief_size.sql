-- Rows of the generation in force, and how long a record is.  parameters: :process
SELECT g.rows, (SELECT length(o.record) FROM main.ods_row AS o WHERE o.id = g.first_row + g.rows / 2)
FROM main.current_generation AS g WHERE g.process = :process
