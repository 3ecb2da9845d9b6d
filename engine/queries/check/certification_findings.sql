-- What certification would find.
SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail
FROM temp.rule_finding AS f JOIN temp.work_senr AS w ON w.row_id = f.row_id
ORDER BY f.severity, f.rule, w.student_id, w.start_date, f.field, f.detail
