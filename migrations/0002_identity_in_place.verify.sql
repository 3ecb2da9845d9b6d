-- Every student has one row that says who the student is.
SELECT student_id FROM student_school GROUP BY student_id HAVING sum(identity) <> 1;
