SELECT count(*) FILTER (WHERE old_row IS NULL) AS come,
       count(*) FILTER (WHERE old_row IS NOT NULL AND new_row IS NOT NULL AND differs) AS changed,
       count(*) FILTER (WHERE new_row IS NULL) AS gone
FROM temp.row_pair
