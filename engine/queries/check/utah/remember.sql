-- The findings stay for SQL users; start_date has the row's key.
INSERT INTO finding (run_at, scope, rule, severity, ssid, student_id, school, start_date, field, detail)
SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'ut', rule, severity, '', student_number, school, key, record || '.' || field, detail
FROM temp.ut_finding
