-- How many students of each kind.
SELECT school, grade, gender, race, reason, count(*) AS students
FROM temp.report_student GROUP BY school, grade, gender, race, reason
