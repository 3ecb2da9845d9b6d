DROP TABLE temp.gone_row;
DROP TABLE temp.come_row;
DROP TABLE temp.row_pair;
