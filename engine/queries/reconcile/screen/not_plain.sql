-- Students whose STU rows tell of more, and those who share an SSID.
SELECT student_id FROM temp.telling_student_school
UNION
SELECT t.id FROM temp.repeated_ssid AS r CROSS JOIN main.student AS t ON t.ssid = r.ssid
