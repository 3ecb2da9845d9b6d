-- The rows of the last import of each process, from the tables alone.
SELECT g.process, o.ssid, o.school, o.start_date, o.part, o.record, g.event_id
FROM (SELECT process, max(number) AS newest FROM generation
      WHERE id NOT IN (SELECT generation_id FROM generation_undo) GROUP BY process) AS c
JOIN generation AS g ON g.process = c.process AND g.number = c.newest
JOIN ods_row AS o ON o.generation_id = g.id
