-- Students for whom no STU row speaks, or several.
SELECT count(*) || ' students without one STU row that speaks for them'
FROM (SELECT student_id FROM student_school GROUP BY student_id HAVING sum(identity) <> 1)
HAVING count(*) > 0
