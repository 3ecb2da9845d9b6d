DELETE FROM temp.mt_good_row
WHERE line NOT IN (SELECT max(line) FROM temp.mt_good_row GROUP BY enrollment_id)
