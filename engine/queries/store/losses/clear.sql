DELETE FROM temp.gone_row;
DELETE FROM temp.come_row;
DELETE FROM temp.row_pair;
