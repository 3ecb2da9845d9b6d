-- What an extract holds back because the state knows the SSID as another child is a finding too.
INSERT INTO temp.hold (student_id, code, reason, spell_id)
SELECT n.student_id, n.code, n.reason, s.id
FROM temp.not_sent AS n
LEFT JOIN temp.spell AS s ON s.ssid = n.ssid AND s.school = n.school AND s.start_date = n.start_date AND s.in_l = 1
WHERE n.kind = 'held back' AND n.ssid IN (SELECT ssid FROM temp.different_person)
