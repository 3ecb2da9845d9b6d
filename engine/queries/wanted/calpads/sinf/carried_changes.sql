-- Which changes each record carries.
SELECT r.id, e.kind, e.change_id
FROM temp.sinf_record AS r
JOIN temp.sinf_event AS e ON e.student_id = r.student_id AND e.date = r.date
WHERE e.pending ORDER BY r.id
