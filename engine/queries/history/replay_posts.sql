-- Every record of every standing post of the generations in force, in posting order, from the tables alone.
SELECT p.process, r.ssid, r.school, r.start_date, r.part, r.action, r.record, p.id
FROM post AS p
JOIN (SELECT process, max(number) AS newest FROM generation
      WHERE id NOT IN (SELECT generation_id FROM generation_undo) GROUP BY process) AS c ON c.process = p.process
JOIN generation AS g ON g.id = p.generation_id AND g.number = c.newest
JOIN batch_record AS r ON r.file_id = p.file_id
                      AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
WHERE p.id NOT IN (SELECT post_id FROM unpost)
ORDER BY p.id, r.line
