-- Rows of the answer about no record of the file.  parameters: :mask :file_id
SELECT l.line
FROM temp.reply_line AS l
WHERE NOT EXISTS (SELECT 1 FROM batch_record AS o
                  WHERE o.ssid = l.ssid AND o.school = l.school AND o.start_date = l.start_date AND o.file_id = :file_id
                    AND same_record(o.record, l.record, :mask))
ORDER BY l.line
