-- The days of absence of each enrollment of the year that ended.
SELECT e.school_number AS school, e.student_number AS student_number, coalesce(e.last_name, '') AS last_name,
       coalesce(e.first_name, '') AS first_name, e.entry_date AS entry_date, e.left_on AS exit_date, a.date AS date,
       coalesce(a.absence, '') AS absence,
       coalesce((SELECT name FROM temp.ut_code WHERE code_set = 'ABSENCE' AND code = a.absence), '') AS kind
FROM temp.s1 AS e
JOIN temp.ut_run AS run
JOIN ut_absence AS a ON a.student_number = e.student_number AND a.school_number = e.school_number
                    AND a.date >= e.entry_date AND a.date < e.left_on AND a.date BETWEEN run.year_start AND run.year_end
WHERE e.left_on <> ''
ORDER BY e.school_number, last_name, first_name, e.student_number, e.entry_date, e.id, a.date, a.id
