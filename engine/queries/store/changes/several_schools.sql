-- Without a new STU.csv only which of a student's rows says who the student is can change.
CREATE TEMP TABLE student_school_before AS
SELECT * FROM main.student_school WHERE student_id IN (SELECT student_id FROM main.student_school WHERE identity = 0)
