-- Posts that stand in a generation, in posting order.  parameters: :generation
SELECT b.number, f.name
FROM standing_post AS p
JOIN batch_file AS f ON f.id = p.file_id
JOIN batch AS b ON b.id = f.batch_id
WHERE p.generation_id = :generation
ORDER BY p.id
