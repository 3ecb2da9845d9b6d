-- The same rows as an answer before, to this file first.  parameters: :process :rows_sha256 :file_id
SELECT y.id, y.imported_at, y.file_id = :file_id AS of_this_file, b.number, f.name
FROM reply AS y
JOIN batch_file AS f ON f.id = y.file_id
JOIN batch AS b ON b.id = f.batch_id
WHERE y.process = :process AND y.rows_sha256 = :rows_sha256
ORDER BY of_this_file DESC, y.id DESC
LIMIT 1
