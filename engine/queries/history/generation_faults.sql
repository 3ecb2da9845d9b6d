-- Numbers without a gap, and every row of an import there.
SELECT process || ' generation ' || number || ': ' || found || ' rows, ' || rows || ' were imported'
FROM (SELECT g.*, (SELECT count(*) FROM ods_row AS o WHERE o.generation_id = g.id) AS found FROM generation AS g)
WHERE found <> rows
UNION ALL
SELECT process || ': a generation is missing' FROM generation GROUP BY process HAVING max(number) <> count(*)
UNION ALL
SELECT process || ': its first generation is undone' FROM generation AS g JOIN generation_undo AS u ON u.generation_id = g.id
WHERE g.number = 1
UNION ALL
SELECT process || ' generation ' || number || ': is undone, but a post stands in it'
FROM generation AS g JOIN generation_undo AS u ON u.generation_id = g.id
WHERE EXISTS (SELECT 1 FROM post AS p WHERE p.generation_id = g.id AND p.id NOT IN (SELECT post_id FROM unpost))
UNION ALL
SELECT process || ': a batch is missing' FROM batch GROUP BY process HAVING max(number) <> count(*)
UNION ALL
SELECT process || ' generation ' || number || ': its rows do not lie side by side'
FROM generation AS g
WHERE EXISTS (SELECT 1 FROM ods_row AS o WHERE o.generation_id = g.id AND o.id NOT BETWEEN g.first_row AND g.first_row + g.rows - 1)
UNION ALL
SELECT process || ' generation ' || number || ': a key comes twice'
FROM generation AS g
WHERE EXISTS (SELECT 1 FROM ods_row AS o WHERE o.generation_id = g.id
              GROUP BY o.ssid, o.school, o.start_date, o.part HAVING count(*) > 1)
