-- One row per file, newest batch first.
-- parameters: :process ('' for all) :file (part of a name, lower case) :status ('' for all) :generation (NULL: the current one)
--             :everything (0: only what can be posted now, unless a status is asked for)
SELECT b.process, b.number AS batch, f.name AS file, f.records, f.status, b.created_at,
       coalesce((SELECT p.posted_at FROM standing_post AS p WHERE p.file_id = f.id ORDER BY p.id DESC LIMIT 1), '') AS posted_at,
       CASE f.status WHEN 'ready' THEN 'POST' WHEN 'posted' THEN 'Posted' ELSE '' END AS actions
FROM batch AS b
JOIN batch_file AS f ON f.batch_id = b.id
JOIN generation AS g ON g.id = b.generation_id
WHERE (:process = '' OR b.process = :process)
  AND (:file = '' OR instr(lower(f.name), :file) > 0)
  AND (:status = '' OR f.status = :status)
  AND g.number = coalesce(:generation, (SELECT c.number FROM current_generation AS c WHERE c.process = b.process))
  AND (:everything OR :status <> '' OR f.status = 'ready')
ORDER BY b.process, b.number DESC, f.number
