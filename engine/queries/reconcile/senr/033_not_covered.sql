-- A student with a spell that the ODS extract does not speak for is held back whole (safety.md 3): the other half would go out
-- alone. A spell that ended before the extract begins is history: it holds nobody back.
-- parameters: :window_start
CREATE TEMP TABLE not_covered_student (ssid TEXT PRIMARY KEY NOT NULL, why TEXT NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.not_covered_student (ssid, why)
SELECT l.ssid, l.not_covered
FROM temp.l_row AS l
WHERE l.not_covered IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM temp.c_row AS c
                  WHERE c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date AND c.fate = 'same')
  AND (l.start_date >= (SELECT covers_from FROM temp.coverage)
       OR field(l.record, 25) = '' OR iso(field(l.record, 25)) >= (SELECT covers_from FROM temp.coverage))
ORDER BY l.ssid, l.start_date, l.school;

-- What would be sent of such a student otherwise.
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'held back', 'coverage', 'another spell of this student is not covered: ' || n.why, l.ssid, l.student_id, l.school, l.start_date
FROM temp.not_covered_student AS n
JOIN temp.l_row AS l ON l.ssid = n.ssid
LEFT JOIN temp.c_row AS c ON c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date
WHERE l.not_covered IS NULL AND l.ssid NOT IN (SELECT ssid FROM temp.different_person)
  AND (c.fate IS NULL OR (c.ssid, c.school, c.start_date) IN (SELECT ssid, school, start_date FROM temp.matched))
ORDER BY l.ssid, l.start_date, l.school;

DELETE FROM temp.matched WHERE ssid IN (SELECT ssid FROM temp.not_covered_student);
