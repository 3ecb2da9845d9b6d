SELECT student_number, school, ssid, why FROM temp.ssid_why ORDER BY school, student_number
