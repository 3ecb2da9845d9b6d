-- The records to send, in the order of the file, with the newest row that the state has of the student.
SELECT w.ssid, w.student_id, w.school, w.start_date, w.elas, w.lea, w.record, h.elas AS held_elas, h.start_date AS held_date,
       (SELECT max(s.record) FROM temp.held_sela AS s WHERE s.ssid = w.ssid AND s.elas = h.elas AND s.start_date = h.start_date) AS held
FROM temp.work_sela AS w
LEFT JOIN temp.latest_sela AS h ON h.ssid = w.ssid
WHERE w.row_id NOT IN (SELECT row_id FROM temp.rule_finding WHERE severity = 'fatal')
ORDER BY w.ssid, w.start_date
