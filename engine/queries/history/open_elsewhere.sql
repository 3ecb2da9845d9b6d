-- Unposted files of the other batches of the process.  parameters: :process :batch_id
SELECT count(*) FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND b.id <> :batch_id AND f.status IN ('ready', 'locked')
