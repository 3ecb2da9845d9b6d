-- Batches that have a ready file, oldest first.  parameters: :process ('' for every one)
SELECT b.process, b.number, b.today, f.name, f.records,
       (SELECT count(*) FROM batch_file AS l WHERE l.batch_id = b.id AND l.status = 'locked') AS locked
FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE f.status = 'ready' AND (:process = '' OR b.process = :process)
ORDER BY b.process, b.number
