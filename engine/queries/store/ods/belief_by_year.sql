-- What the belief has and the new extract has not, by school and academic year. Runs before the generation is in force, so
-- that the belief is still the old one. A row that only a post of ours added is no loss: it is asked for with the posts.
-- parameters: :generation (the new id) :process :mask (fields compared) :covers_from (the extract's) :exit (field number; 0: none)
SELECT b.school, coalesce(school_year(b.start_date), 0) AS year,
       count(*) FILTER (WHERE b.start_date >= :covers_from) AS believed,
       count(*) FILTER (WHERE o.id IS NULL AND b.start_date >= :covers_from AND b.held) AS lost,
       count(*) FILTER (WHERE o.id IS NULL AND b.start_date >= :covers_from AND b.held AND field(b.record, :exit) <> '') AS lost_closed,
       count(o.id) AS shared,
       count(*) FILTER (WHERE o.id IS NOT NULL AND same_record(b.record, o.record, :mask)) AS same,
       count(*) AS rows
FROM (SELECT ssid, school, start_date, part, record,
             source = 'ods' OR EXISTS (SELECT 1 FROM ods_row AS h
                                       WHERE h.generation_id = (SELECT id FROM current_generation WHERE process = :process)
                                         AND h.ssid = belief.ssid AND h.school = belief.school
                                         AND h.start_date = belief.start_date AND h.part = belief.part) AS held
      FROM belief WHERE process = :process) AS b
LEFT JOIN ods_row AS o
  ON o.generation_id = :generation AND o.ssid = b.ssid AND o.school = b.school AND o.start_date = b.start_date AND o.part = b.part
GROUP BY b.school, year
ORDER BY b.school, year
