-- Files of the process that the state has not accepted yet, as far as we know.  parameters: :process
SELECT count(*) FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND f.status IN ('ready', 'locked')
