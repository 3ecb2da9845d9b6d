-- States that post and unpost never leave behind, one row each; and answers of the state that lost a row.
WITH file AS (
  SELECT b.process, b.id AS batch_id, b.number AS batch, f.id, f.number, f.name, f.status,
         EXISTS (SELECT 1 FROM post AS p WHERE p.file_id = f.id
                 AND p.id NOT IN (SELECT post_id FROM unpost)) AS is_posted,
         EXISTS (SELECT 1 FROM post AS p JOIN batch_record AS r ON r.file_id = p.file_id
                 WHERE p.file_id = f.id AND p.id NOT IN (SELECT post_id FROM unpost)
                   AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))) AS takes_any,
         lag(f.status) OVER (PARTITION BY b.id ORDER BY f.number) AS before,
         (SELECT max(g.number) FROM generation AS g
          WHERE g.process = b.process AND g.id NOT IN (SELECT generation_id FROM generation_undo))
           = (SELECT g.number FROM generation AS g WHERE g.id = b.generation_id) AS in_force
  FROM batch AS b
  JOIN batch_file AS f ON f.batch_id = b.id
), fault AS (
  SELECT *, CASE
    WHEN (status = 'posted') <> is_posted THEN 'is ' || status || CASE is_posted WHEN 1 THEN ' but a post stands' ELSE ' but no post stands' END
    WHEN status IN ('ready', 'locked') AND NOT in_force THEN 'is ' || status || ' in an ended generation'
    WHEN status = 'posted' AND coalesce(before, 'posted') <> 'posted' THEN 'is posted before the file ahead of it'
    WHEN status = 'ready' AND coalesce(before, 'posted') <> 'posted' THEN 'is ready before its turn'
    WHEN status = 'locked' AND coalesce(before, 'obsolete') NOT IN ('ready', 'locked', 'rejected') THEN 'is locked without reason'
    WHEN status = 'posted' AND NOT takes_any THEN 'is posted in part, and the part is empty'
    WHEN status = 'obsolete' AND before IN ('ready', 'locked') THEN 'is obsolete in a batch that is not'
  END AS what
  FROM file
)
SELECT what FROM (
  SELECT process, batch, number, process || ' batch ' || batch || ', ' || name || ' ' || what AS what FROM fault WHERE what IS NOT NULL
  UNION ALL
  SELECT y.process, 0, y.id, 'answer ' || y.id || ': ' || y.found || ' rows, ' || y.rows || iif(y.rows = 1, ' was', ' were') || ' imported'
  FROM (SELECT *, (SELECT count(*) FROM reply_row AS w WHERE w.reply_id = reply.id) AS found FROM reply) AS y
  WHERE y.found <> y.rows
)
ORDER BY process, batch, number
