-- Rows that are gone, by school; of a table without a school, by the school whose row speaks for the student.
SELECT {school} AS school, '' AS year, count(*) AS lost
FROM temp.row_pair AS p CROSS JOIN {before} AS t ON t.rowid = p.old_row
WHERE p.new_row IS NULL
GROUP BY 1
