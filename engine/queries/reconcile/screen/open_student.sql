-- parameters: :student
INSERT OR IGNORE INTO temp.open_student (student_id) VALUES (:student)
