-- Files of the process that may still go to the state.  parameters: :process
SELECT count(*) FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND f.status IN ('ready', 'locked')
