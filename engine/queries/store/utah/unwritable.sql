-- Records that were left out, as the file cannot hold them.
SELECT record, key, why FROM temp.ut_unwritable ORDER BY record, key
