-- Removals and additions; there is no last row that may not go.
INSERT INTO temp.change (ssid, school, start_date, part, student_id, year, action, reason, changed, held, record)
SELECT c.ssid, c.school, c.start_date, c.part, c.student_id, c.year, 'remove',
       'program ' || c.program || ': ' || coalesce('start date changed from ' || c.start_date || ' to ' || p.new_start, 'the SIS does not have it'),
       '', c.record, with_field(with_field(with_field(c.record, 1, 'SPRG'), 2, 'D'), 3, '')
FROM temp.program_c AS c
LEFT JOIN temp.program_pair AS p
  ON p.ssid = c.ssid AND p.school = c.school AND p.part = c.part AND p.old_start = c.start_date
WHERE c.fate = 'go' ORDER BY c.ssid, c.start_date, c.school, c.part;

INSERT INTO temp.change (ssid, school, start_date, part, student_id, year, action, reason, changed, held, record)
SELECT l.ssid, l.school, l.start_date, l.part, l.student_id, l.year, 'add',
       'program ' || l.program || ': ' || coalesce('start date changed from ' || p.old_start || ' to ' || l.start_date, 'the state does not have it'),
       '', NULL, carried('', l.record)
FROM temp.program_l_only AS l
LEFT JOIN temp.program_pair AS p
  ON p.ssid = l.ssid AND p.school = l.school AND p.part = l.part AND p.new_start = l.start_date
ORDER BY l.ssid, l.start_date, l.school, l.part;
