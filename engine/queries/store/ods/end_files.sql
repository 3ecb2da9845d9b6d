-- A new extract ends every file of the process that was not posted, and remembers its state, so that the import can be
-- undone.  parameters: :process :generation
INSERT INTO ended_file (generation_id, file_id, status)
SELECT :generation, f.id, f.status
FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND f.status IN ('ready', 'locked');

UPDATE batch_file SET status = 'obsolete'
WHERE id IN (SELECT file_id FROM ended_file WHERE generation_id = :generation);
