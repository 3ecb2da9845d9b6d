-- Unposted files all of whose records the new extract has: the row is there as sent, the removed one is not, though the
-- extract has rows of its school and academic year and speaks of its day.  parameters: :generation (the new id) :process :mask (fields compared) :covers_from (the extract's)
SELECT b.number, f.name
FROM batch AS b
JOIN batch_file AS f ON f.batch_id = b.id
JOIN batch_record AS r ON r.file_id = f.id
LEFT JOIN ods_row AS o
  ON o.generation_id = :generation AND o.ssid = r.ssid AND o.school = r.school AND o.start_date = r.start_date AND o.part = r.part
WHERE b.process = :process AND f.status IN ('ready', 'locked')
GROUP BY f.id
HAVING count(*) = count(*) FILTER (
  WHERE CASE WHEN r.action = 'remove'
             THEN o.id IS NULL AND r.start_date >= :covers_from
                  AND (r.school, coalesce(school_year(r.start_date), 0)) IN (SELECT school, year FROM temp.ods_school_year)
             ELSE o.id IS NOT NULL AND same_record(r.record, o.record, :mask) END)
ORDER BY b.number, f.number
