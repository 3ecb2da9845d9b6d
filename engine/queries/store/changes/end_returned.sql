DROP TABLE IF EXISTS temp.returned
