-- Remembers, then ends, the unposted files of the other batches, and those of its own where only a part was taken: they were
-- computed from the whole. What was rejected stays rejected. parameters: :post_id :process :batch_id
INSERT INTO obsoleted (post_id, file_id, status)
SELECT :post_id, f.id, f.status FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND f.status IN ('ready', 'locked')
  AND (b.id <> :batch_id OR (SELECT p.partial FROM post AS p WHERE p.id = :post_id));

UPDATE batch_file SET status = 'obsolete'
WHERE status IN ('ready', 'locked') AND id IN (SELECT file_id FROM obsoleted WHERE post_id = :post_id);
