SELECT data_date FROM temp.ut_run
