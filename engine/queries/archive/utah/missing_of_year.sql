-- What an auditor would ask for of the year as a whole and is not kept, in words.
SELECT 'the database holds no school and no enrollment of the year, so there are no rosters and no exiting students: they were never '
       || 'imported, or replaced by another year before past years were kept'
WHERE NOT EXISTS (SELECT 1 FROM temp.sc) AND NOT EXISTS (SELECT 1 FROM temp.s1)
UNION ALL
SELECT 'no class rosters: no class membership of the year'
WHERE NOT EXISTS (SELECT 1 FROM temp.am) AND EXISTS (SELECT 1 FROM temp.s1)
UNION ALL
SELECT 'no exiting students: no enrollment of the year has an exit date'
WHERE NOT EXISTS (SELECT 1 FROM temp.s1 WHERE left_on <> '') AND EXISTS (SELECT 1 FROM temp.s1)
UNION ALL
SELECT 'no days of absence (ATT.csv): the attendance of exiting students is in totals only'
WHERE NOT EXISTS (SELECT 1 FROM ut_absence AS a JOIN temp.ut_run AS run ON a.date BETWEEN run.year_start AND run.year_end)
UNION ALL
SELECT 'no days in session (CAL.csv)'
WHERE NOT EXISTS (SELECT 1 FROM ut_session_day AS d JOIN temp.ut_run AS run ON d.date BETWEEN run.year_start AND run.year_end)
