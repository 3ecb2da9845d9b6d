-- Field 34 of students with an SSD row.
SELECT d.student_id, d.adult_transition FROM main.state_data AS d
WHERE d.id = (SELECT min(x.id) FROM main.state_data AS x WHERE x.student_id = d.student_id)
