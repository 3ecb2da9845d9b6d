-- Files with that sum: what can be posted now, then what may be later, then the rest; the newest batch first.
-- parameters: :process ('' for all) :sha256 :batch (NULL: of any)
SELECT b.process, b.number, f.name, f.status
FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE f.sha256 = :sha256 AND (:process = '' OR b.process = :process) AND (:batch IS NULL OR b.number = :batch)
ORDER BY CASE f.status WHEN 'ready' THEN 0 WHEN 'locked' THEN 1 WHEN 'posted' THEN 2 ELSE 3 END, b.number DESC, f.number
