-- Who is not sent, and why.
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date, field)
SELECT f.kind, f.code, f.reason, l.ssid, l.student_id, l.school, f.start_date,
       CASE WHEN f.reason = 'unknown status (field 13)' THEN 'elas'
            WHEN f.reason = 'unknown language (field 15)' THEN 'primary_language' ELSE f.field END
FROM temp.sela_fate AS f JOIN temp.sela_local AS l ON l.student_id = f.student_id
WHERE f.kind IS NOT NULL
ORDER BY l.ssid, l.student_id;
