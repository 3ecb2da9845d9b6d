-- Unposted files that a post of the batch ends: those of the process' other batches; with :partial its own too, but for the file.
-- parameters: :process :batch_id :partial :file_id
SELECT count(*) FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND (b.id <> :batch_id OR (:partial AND f.id <> :file_id)) AND f.status IN ('ready', 'locked')
