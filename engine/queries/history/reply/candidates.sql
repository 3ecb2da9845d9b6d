-- Files that hold records of the answer: those that hold most of them first, of these what can be posted now, then the newest.
-- parameters: :process :mask (fields compared) :batch (NULL: any)
SELECT f.id, b.number AS batch, f.number, f.name, f.status, count(DISTINCT l.line) AS answered
FROM temp.reply_line AS l
CROSS JOIN batch_record AS r ON r.ssid = l.ssid AND r.school = l.school AND r.start_date = l.start_date
                            AND same_record(r.record, l.record, :mask)
CROSS JOIN batch_file AS f ON f.id = r.file_id
CROSS JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND (:batch IS NULL OR b.number = :batch)
GROUP BY f.id
ORDER BY answered DESC, CASE f.status WHEN 'ready' THEN 0 WHEN 'rejected' THEN 1 WHEN 'locked' THEN 2 WHEN 'posted' THEN 3 ELSE 4 END,
         b.number DESC, f.number
