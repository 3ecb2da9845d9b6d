coalesce((SELECT s.school FROM {students} AS s WHERE s.student_id = t.{student} ORDER BY s.identity DESC LIMIT 1), '')
