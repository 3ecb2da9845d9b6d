-- What an extract holds back because the state knows the SSID as another child is a finding too.
INSERT INTO temp.program_hold (student_id, ssid, origin, program, school, start_date, end_date, code, reason)
SELECT student_id, ssid, '', '', school, start_date, '', code, reason FROM temp.not_sent
WHERE kind = 'held back' AND code = 'different person'
