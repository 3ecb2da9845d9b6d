-- The state code of the school that each student's STU row is of.
SELECT t.student_id, s.state_code FROM student_school AS t
CROSS JOIN school AS s ON s.code = t.school
WHERE t.identity = 1 AND coalesce(s.state_code, '') <> ''
