-- The newest post that stands in the current generation.  parameters: :process
SELECT p.id, f.id AS file_id, f.name, f.number AS file_number, f.records, f.sha256, b.id AS batch_id, b.number AS batch
FROM standing_post AS p
JOIN current_generation AS g ON g.id = p.generation_id
JOIN batch_file AS f ON f.id = p.file_id
JOIN batch AS b ON b.id = f.batch_id
WHERE p.process = :process
ORDER BY p.id DESC
LIMIT 1
