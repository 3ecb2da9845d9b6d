SELECT count(*) FROM temp.mt_good_row
