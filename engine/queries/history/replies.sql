-- Every row of every answer, newest answer first.  parameters: :process ('' for all) :reply (NULL: all)
SELECT y.process, b.number AS batch, f.name AS file, r.line, y.id AS reply, w.line AS reply_line, w.code, w.severity, w.predicted,
       w.ssid, coalesce(r.student_id, w.student_id) AS student_id, w.school, w.start_date, w.field, w.field_name, w.field_value,
       w.description, coalesce(r.reason, '') AS reason
FROM reply AS y
JOIN reply_row AS w ON w.reply_id = y.id
JOIN batch_file AS f ON f.id = y.file_id
JOIN batch AS b ON b.id = f.batch_id
LEFT JOIN batch_record AS r ON r.id = w.record_id
WHERE (:process = '' OR y.process = :process) AND (:reply IS NULL OR y.id = :reply)
ORDER BY y.id DESC, r.line IS NULL, r.line, w.line
