-- The newest post that stands in the current generation.  parameters: :process
SELECT p.id, f.id AS file_id, f.name, f.number AS file_number,
       iif(p.partial, (SELECT count(*) FROM batch_record AS r
                       WHERE r.file_id = f.id AND r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id)),
           f.records) AS records,
       f.sha256, b.id AS batch_id, b.number AS batch
FROM standing_post AS p
JOIN current_generation AS g ON g.id = p.generation_id
JOIN batch_file AS f ON f.id = p.file_id
JOIN batch AS b ON b.id = f.batch_id
WHERE p.process = :process
ORDER BY p.id DESC
LIMIT 1
