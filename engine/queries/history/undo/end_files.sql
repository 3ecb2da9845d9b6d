-- Unposted files of batches that were computed from the undone belief.  parameters: :generation
UPDATE batch_file SET status = 'obsolete'
WHERE status IN ('ready', 'locked') AND batch_id IN (SELECT id FROM batch WHERE generation_id = :generation)
