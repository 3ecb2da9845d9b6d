-- What section 2 left out, listed with its reason.
-- parameters: :window_start :current_year
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT DISTINCT 'held back', h.code, h.reason, coalesce(t.ssid, ''), h.student_id, coalesce(s.school, ''), coalesce(s.start_date, '')
FROM temp.hold AS h
LEFT JOIN main.student AS t ON t.id = h.student_id
LEFT JOIN temp.spell AS s ON s.id = h.spell_id
ORDER BY h.student_id;

-- Spells that nothing is wrong with and that the state lacks wait with their student.
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'held back', (SELECT min(h.code) FROM temp.hold AS h WHERE h.student_id = s.student_id),
       'another spell of this student is held back', s.ssid, s.student_id, s.school, s.start_date
FROM temp.spell AS s
WHERE s.student_id IN (SELECT student_id FROM temp.held_student)
  AND s.left_out IS NULL AND s.ssid <> '' AND s.start_date >= :window_start
  AND NOT EXISTS (SELECT 1 FROM temp.hold AS h WHERE h.spell_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM temp.held_row AS c WHERE c.ssid = s.ssid AND c.school = s.school AND c.start_date = s.start_date)
ORDER BY s.student_id, s.start_date;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left out', 'needs SSID', 'the student has no SSID', '', student_id, min(school), min(start_date)
FROM temp.spell WHERE ssid = '' AND left_out IS NULL AND start_date >= :window_start
GROUP BY student_id ORDER BY student_id;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', 'next grade 13', 'senior without completion: the spell stays open', s.ssid, s.student_id, s.school, s.start_date
FROM temp.year_end_open AS y JOIN temp.spell AS s ON s.id = y.id
WHERE s.in_l = 1 ORDER BY s.student_id;
