SELECT count(*) FROM temp.ut_finding WHERE severity = 'fatal'
