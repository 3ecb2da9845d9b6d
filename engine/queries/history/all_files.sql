-- Every file of every batch, with what it should hold.
SELECT f.id, b.process || ' batch ' || b.number || ', ' || f.name, f.records, f.sha256
FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
ORDER BY b.process, b.number, f.number
