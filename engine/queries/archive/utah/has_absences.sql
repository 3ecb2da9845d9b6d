-- A row if an enrollment of the year that ended has a day of absence.
SELECT 1
FROM temp.s1 AS e
JOIN temp.ut_run AS run
JOIN ut_absence AS a ON a.student_number = e.student_number AND a.school_number = e.school_number
                    AND a.date >= e.entry_date AND a.date < e.left_on AND a.date BETWEEN run.year_start AND run.year_end
WHERE e.left_on <> ''
LIMIT 1
