-- All of the belief, for the rules that compare with it.
INSERT INTO temp.held_senr (ssid, school, start_date, exit_date, exit_reason, status, completion, birth_date, gender, student_id, record)
SELECT ssid, school, start_date, iso(field(record, 25)), field(record, 26), field(record, 23), field(record, 27),
       iso(field(record, 17)), field(record, 18), student_id, record
FROM temp.held_row
WHERE ssid IN (SELECT ssid FROM temp.work_senr)
