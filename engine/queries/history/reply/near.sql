-- Rows of the answer about no record of a file, with a record of their key that the process has, the newest.
-- parameters: :process :mask :file_id (0: of no file)
SELECT l.line, l.record, r.record, f.name, max(r.id)
FROM temp.reply_line AS l
CROSS JOIN batch_record AS r ON r.ssid = l.ssid AND r.school = l.school AND r.start_date = l.start_date
CROSS JOIN batch_file AS f ON f.id = r.file_id
CROSS JOIN batch AS b ON b.id = f.batch_id AND b.process = :process
WHERE NOT EXISTS (SELECT 1 FROM batch_record AS o
                  WHERE o.ssid = l.ssid AND o.school = l.school AND o.start_date = l.start_date AND o.file_id = :file_id
                    AND same_record(o.record, l.record, :mask))
GROUP BY l.line
ORDER BY l.line
