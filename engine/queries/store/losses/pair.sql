-- Rows of one key belong together, the first of either side, the second and so on. keys: expressions named k1, k2 ...
INSERT INTO temp.row_pair (old_row, new_row)
SELECT max(old_row), max(new_row)
FROM (
  SELECT t.rowid AS old_row, NULL AS new_row, {named_keys}, row_number() OVER (PARTITION BY {keys} ORDER BY t.rowid) AS turn
  FROM temp.gone_row AS r CROSS JOIN {before} AS t ON t.rowid = r.row
  UNION ALL
  SELECT NULL, t.rowid, {keys}, row_number() OVER (PARTITION BY {keys} ORDER BY t.rowid)
  FROM temp.come_row AS r CROSS JOIN {now} AS t ON t.rowid = r.row
)
GROUP BY {names}, turn
