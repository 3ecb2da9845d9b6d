-- Rows that both imports have and that lost the date which closed them.
SELECT o.{school} AS school, '' AS year, count(*) AS lost
FROM temp.row_pair AS p
CROSS JOIN {before} AS o ON o.rowid = p.old_row
CROSS JOIN {now} AS n ON n.rowid = p.new_row
WHERE coalesce(o.{end}, '') <> '' AND coalesce(n.{end}, '') = ''
GROUP BY o.{school}
