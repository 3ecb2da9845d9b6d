-- The day of the run.
SELECT today FROM temp.ut_run
