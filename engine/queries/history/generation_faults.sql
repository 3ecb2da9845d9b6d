-- Numbers without a gap, and every row of an import there.
SELECT process || ' generation ' || number || ': ' || found || ' rows, ' || rows || ' were imported'
FROM (SELECT g.*, (SELECT count(*) FROM ods_row AS o WHERE o.generation_id = g.id) AS found FROM generation AS g)
WHERE found <> rows
UNION ALL
SELECT process || ': a generation is missing' FROM generation GROUP BY process HAVING max(number) <> count(*)
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
