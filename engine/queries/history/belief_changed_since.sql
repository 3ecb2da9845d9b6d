-- Whether the belief is another than the one that the batch was computed from, but for its own posts.
-- parameters: :batch_id :process
SELECT coalesce((SELECT max(p.id) FROM standing_post AS p
                 JOIN batch_file AS f ON f.id = p.file_id
                 WHERE p.generation_id = b.generation_id AND f.batch_id <> b.id), 0) <> b.after_post
       OR b.generation_id IS NOT (SELECT id FROM current_generation WHERE process = :process)
FROM batch AS b WHERE b.id = :batch_id
