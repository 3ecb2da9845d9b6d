-- The generation in force and the one before it.  parameters: :process
SELECT g.id, g.number, g.file_name, g.imported_at, g.rows
FROM generation AS g
WHERE g.process = :process AND NOT EXISTS (SELECT 1 FROM generation_undo AS u WHERE u.generation_id = g.id)
ORDER BY g.number DESC
LIMIT 2
