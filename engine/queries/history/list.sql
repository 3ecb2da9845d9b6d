-- One row per file, newest batch first. Of a file that the state took in part, the rest counts as rejected.
-- parameters: :process ('' for all) :file (part of a name, lower case) :status ('' for all) :generation (NULL: the current one)
--             :everything (0: only what can be posted now, unless a status is asked for)
SELECT b.process, b.number AS batch, f.name AS file, f.records, f.status, b.created_at,
       coalesce((SELECT p.posted_at FROM standing_post AS p WHERE p.file_id = f.id ORDER BY p.id DESC LIMIT 1), '') AS posted_at,
       CASE f.status WHEN 'ready' THEN 'POST' WHEN 'posted' THEN 'Posted' ELSE '' END AS actions,
       coalesce(s.job_id, '') AS job_id, coalesce(s.status, '') AS state_status, coalesce(s.at, '') AS state_at,
       CASE f.status WHEN 'rejected' THEN f.records WHEN 'posted' THEN f.records - f.taken ELSE 0 END AS rejected
FROM batch AS b
JOIN (SELECT *, coalesce((SELECT count(*) FROM standing_post AS p JOIN batch_record AS r ON r.file_id = p.file_id
                          WHERE p.file_id = batch_file.id AND p.partial
                            AND r.school IN (SELECT o.school FROM post_school AS o WHERE o.post_id = p.id) HAVING count(*) > 0),
                         records) AS taken
      FROM batch_file) AS f ON f.batch_id = b.id
LEFT JOIN file_state AS s ON s.file_id = f.id
JOIN generation AS g ON g.id = b.generation_id
WHERE (:process = '' OR b.process = :process)
  AND (:file = '' OR instr(lower(f.name), :file) > 0)
  AND (:status = '' OR f.status = :status OR (:status = 'rejected' AND f.status = 'posted' AND f.taken < f.records))
  AND g.number = coalesce(:generation, (SELECT c.number FROM current_generation AS c WHERE c.process = b.process))
  AND (:everything OR :status <> '' OR f.status = 'ready')
ORDER BY b.process, b.number DESC, f.number
