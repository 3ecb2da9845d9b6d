-- Who has a record to send, and who that is in the SIS.
CREATE TEMP TABLE asked_person AS
SELECT r.student_id, r.ssid, coalesce(nullif(l.first_name, ''), t.first_name, '') AS first_name,
       coalesce(nullif(l.last_name, ''), t.last_name, '') AS last_name, coalesce(t.birth_date, '') AS birth_date
FROM (SELECT DISTINCT student_id, ssid FROM temp.sinf_record) AS r
CROSS JOIN main.student_school AS t ON t.student_id = r.student_id AND t.identity = 1
LEFT JOIN main.legal_name AS l ON l.id = (SELECT max(n.id) FROM main.legal_name AS n WHERE n.student_id = r.student_id)
