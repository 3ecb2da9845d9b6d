-- What section 2 left out, listed with its reason.
-- parameters: :window_start :current_year
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date, field)
SELECT DISTINCT 'held back', h.code, h.reason, coalesce(t.ssid, ''), h.student_id, coalesce(s.school, ''), coalesce(s.start_date, ''),
       h.field
FROM temp.hold AS h
LEFT JOIN main.student AS t ON t.id = h.student_id
LEFT JOIN temp.spell AS s ON s.id = h.spell_id
ORDER BY h.student_id;

-- Spells that nothing is wrong with and that the state lacks wait with their student.
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date, waits)
SELECT 'held back', (SELECT min(h.code) FROM temp.hold AS h WHERE h.student_id = s.student_id),
       'another spell of this student is held back', s.ssid, s.student_id, s.school, s.start_date, 1
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
SELECT 'left out', code, reason, ssid, student_id, school, '' FROM temp.summer_not_derived ORDER BY student_id;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left out', left_out, CASE left_out
         WHEN 'school not selected' THEN 'the school is not reported: select school ' || local_school || ' to report it'
         WHEN 'school without state code' THEN 'LOC.SC of the school is empty'
         WHEN 'grade 13' THEN 'grade 13 is not reported'
         WHEN 'starts in the future' THEN 'starts after today'
         ELSE 'starts after the next academic year' END,
       ssid, student_id, school, start_date
FROM temp.spell
WHERE left_out IS NOT NULL AND left_out <> 'school not asked for' AND start_date >= :window_start
  AND id NOT IN (SELECT spell_id FROM temp.hold WHERE spell_id IS NOT NULL)
ORDER BY student_id, start_date, id;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left out', why,
       iif(why = 'no STU row', 'STU has no row of this student: correct ENR.ID, or import STU and ENR of one export',
           'LOC has no row of school ' || local_school || ': correct ENR.SC, ENR.HS or STU.HS, or import LOC'),
       ssid, student_id, coalesce(school, ''), start_date
FROM temp.skipped_spell
WHERE start_date >= :window_start OR sis_year >= school_year(:window_start)
ORDER BY student_id, start_date, local_school;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', 'next grade 13', 'senior without completion: the spell stays open', s.ssid, s.student_id, s.school, s.start_date
FROM temp.year_end_open AS y JOIN temp.spell AS s ON s.id = y.id
WHERE s.in_l = 1 ORDER BY s.student_id;
