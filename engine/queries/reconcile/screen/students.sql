-- Every student with fields 10 to 21 of the record.
SELECT student_id, ssid, person FROM temp.senr_person
