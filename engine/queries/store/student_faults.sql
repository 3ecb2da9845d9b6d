-- Rows of a student that has none, and students without the row that speaks for them.
SELECT count(*) || ' rows of student_school without their student' FROM student_school AS s
WHERE NOT EXISTS (SELECT 1 FROM student AS t WHERE t.id = s.student_id)
HAVING count(*) > 0
UNION ALL
SELECT count(*) || ' students without their row at a school' FROM student AS t
WHERE NOT EXISTS (SELECT 1 FROM student_school AS s WHERE s.student_id = t.id AND s.school = t.identity_school)
HAVING count(*) > 0
