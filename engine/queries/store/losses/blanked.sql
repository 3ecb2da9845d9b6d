-- How many cells of each column were filled and are blank now, of rows that both imports have.
SELECT {sums}
FROM temp.row_pair AS p
CROSS JOIN {before} AS o ON o.rowid = p.old_row
CROSS JOIN {now} AS n ON n.rowid = p.new_row
WHERE p.differs
