-- Rows that differ in nothing that both imports have supplied.
UPDATE temp.row_pair SET differs = 0
WHERE EXISTS (SELECT 1 FROM {before} AS o CROSS JOIN {now} AS n
              WHERE o.rowid = row_pair.old_row AND n.rowid = row_pair.new_row AND {equal})
