-- A new extract ends every file of the process that was not posted.  parameters: :process
UPDATE batch_file SET status = 'obsolete'
WHERE status IN ('ready', 'locked') AND batch_id IN (SELECT id FROM batch WHERE process = :process)
