-- Posted files some of whose records the new extract has as they were before the post: the added or changed row is not there
-- or is as it was, the removed one is still there. What the state changed since is no undoing.
-- parameters: :generation (the new id) :process :mask (fields compared) :covers_from (the extract's)
SELECT b.number, f.name, f.records, count(*) AS undone
FROM posted_record AS p
JOIN batch_record AS r ON r.id = p.record_id
JOIN batch_file AS f ON f.id = r.file_id
JOIN batch AS b ON b.id = f.batch_id
LEFT JOIN ods_row AS o
  ON o.generation_id = :generation AND o.ssid = p.ssid AND o.school = p.school AND o.start_date = p.start_date AND o.part = p.part
WHERE p.process = :process
  AND CASE
    WHEN p.action = 'remove' THEN o.id IS NOT NULL
    WHEN o.id IS NULL THEN p.start_date >= :covers_from
    WHEN same_record(p.record, o.record, :mask) OR same_record(r.record, o.record, :mask) THEN 0
    ELSE EXISTS (SELECT 1 FROM batch_record AS q
                 JOIN standing_post AS s ON s.file_id = q.file_id AND (NOT s.partial OR q.school IN (SELECT school FROM post_school WHERE post_id = s.id))
                 WHERE q.ssid = p.ssid AND q.school = p.school AND q.start_date = p.start_date AND q.part = p.part
                   AND s.generation_id = p.generation_id AND q.compared_with IS NOT NULL
                   AND same_record(q.compared_with, o.record, :mask))
  END
GROUP BY f.id
ORDER BY b.number, f.number
