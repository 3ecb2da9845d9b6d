-- What certification would find; spells that start after the census day, or after the year, are not certified.
SELECT f.rule, f.severity, w.student_id, w.ssid, w.school, w.start_date, f.field, f.detail, '', '', 1
FROM temp.rule_finding AS f
CROSS JOIN temp.certification AS c
JOIN temp.work_senr AS w ON w.row_id = f.row_id
WHERE w.start_date <= iif(c.collection = 'fall1', c.census_day, c.last_day)
ORDER BY f.severity, f.rule, w.student_id, w.start_date, f.field, f.detail
