-- What the database holds of the year of the run: rows of SC, and rows of S1 that begin in it; which years it has SC of.
SELECT (SELECT count(*) FROM temp.sc),
       (SELECT count(*) FROM temp.s1 JOIN temp.ut_run AS run WHERE s1.entry_date >= run.year_start),
       coalesce((SELECT group_concat(school_year, ', ') FROM (SELECT DISTINCT school_year FROM ut_school ORDER BY 1)), '')
