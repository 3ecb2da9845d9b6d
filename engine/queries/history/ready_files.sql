-- What can be posted now, newest batch first.  parameters: :process
SELECT b.number, f.name FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND f.status = 'ready'
ORDER BY b.number DESC
