-- SSIDs that the state knows as another child than the SIS does (senr.md 3.1, safety.md 3): all of the SSID waits.
CREATE TEMP TABLE different_person (
  ssid TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL, why TEXT NOT NULL
) WITHOUT ROWID;

-- Local id and name differ under one key.
INSERT OR IGNORE INTO temp.different_person (ssid, code, why)
SELECT ssid, 'different person', 'local id and name differ from the state''s row of this key (local id ' || field(held, 9) || ')'
FROM temp.matched
WHERE field(held, 9) <> field(record, 9)
  AND (upper(field(held, 10)) <> upper(field(record, 10)) OR upper(field(held, 12)) <> upper(field(record, 12)));

-- Other keys: C knows the SSID under other local ids only. It is the same child if some row of C agrees in the name, and
-- in the birth date too where the SIS has that other local id beside this one.
INSERT OR IGNORE INTO temp.different_person (ssid, code, why)
SELECT l.ssid, 'different person',
       'local id and name or birth date differ from the state''s rows of this SSID (local id '
       || (SELECT max(c.student_id) FROM temp.c_row AS c WHERE c.ssid = l.ssid) || ')'
FROM temp.l_row AS l
WHERE EXISTS (SELECT 1 FROM temp.c_row AS c WHERE c.ssid = l.ssid)
  AND NOT EXISTS (SELECT 1 FROM temp.c_row AS c WHERE c.ssid = l.ssid AND c.student_id = l.student_id)
  AND NOT EXISTS (
    SELECT 1 FROM temp.c_row AS c
    WHERE c.ssid = l.ssid
      AND upper(field(c.record, 10)) = upper(field(l.record, 10)) AND upper(field(c.record, 12)) = upper(field(l.record, 12))
      AND (field(c.record, 17) = field(l.record, 17)
           OR NOT EXISTS (SELECT 1 FROM main.student_school AS t WHERE t.student_id = c.student_id)))
  AND (EXISTS (SELECT 1 FROM temp.l_row AS n
               WHERE n.ssid = l.ssid
                 AND NOT EXISTS (SELECT 1 FROM temp.c_row AS c
                                 WHERE c.ssid = n.ssid AND c.school = n.school AND c.start_date = n.start_date))
       OR EXISTS (SELECT 1 FROM temp.c_row AS c
                  WHERE c.ssid = l.ssid AND c.fate IS NULL AND c.in_scope = 1 AND c.in_window = 1));

-- The state has the spell to add, with this local id, under another SSID.
CREATE INDEX temp.l_row_student ON l_row (student_id, start_date, school);

INSERT OR IGNORE INTO temp.different_person (ssid, code, why)
SELECT l.ssid, 'other SSID at the state',
       'the state has the enrollment at ' || l.school || ' from ' || l.start_date || ' of this local id under SSID ' || c.ssid
FROM temp.c_row AS c
CROSS JOIN temp.l_row AS l ON l.student_id = c.student_id AND l.start_date = c.start_date AND l.school = c.school AND l.ssid <> c.ssid
WHERE NOT EXISTS (SELECT 1 FROM temp.c_row AS o
                  WHERE o.ssid = l.ssid AND o.school = l.school AND o.start_date = l.start_date);

-- Somebody said that it is one person, of the student who has the SSID in the SIS now.
DELETE FROM temp.different_person
WHERE ssid IN (SELECT p.ssid FROM main.same_person AS p
               CROSS JOIN main.student_school AS t ON t.student_id = p.student_id AND t.identity = 1 AND t.ssid = p.ssid
               WHERE p.dropped_at IS NULL);

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'held back', d.code, d.why || '; if it is one person: same-person add ' || d.ssid || ' --why TEXT', l.ssid, l.student_id,
       l.school, l.start_date
FROM temp.different_person AS d
JOIN temp.l_row AS l ON l.ssid = d.ssid
WHERE NOT EXISTS (SELECT 1 FROM temp.c_row AS c
                  WHERE c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date AND c.fate = 'same')
ORDER BY l.ssid, l.start_date, l.school;

DELETE FROM temp.matched WHERE ssid IN (SELECT ssid FROM temp.different_person);
