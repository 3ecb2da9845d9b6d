SELECT student_id FROM temp.open_student
