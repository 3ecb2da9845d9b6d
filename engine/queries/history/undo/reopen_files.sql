-- What the undone import had ended is open again: it was computed from the belief that holds again.  parameters: :generation
UPDATE batch_file SET status = e.status
FROM ended_file AS e
WHERE e.generation_id = :generation AND e.file_id = batch_file.id
