-- Same key (sprg.md; senr.md 3.1).
-- parameters: :mask :names :today :current_year :no_future
CREATE TEMP TABLE program_match AS
SELECT c.ssid, c.school, c.start_date, c.part, l.student_id, c.record AS held, carried(c.record, l.record) AS record, c.year,
       c.end_date AS old_end, l.not_covered, same_record(c.record, l.record, :mask) AS same, '' AS code,
       (SELECT 'it goes on on ' || min(o.start_date) || ', and ' || o.not_covered FROM temp.program_l AS o
        WHERE o.ssid = l.ssid AND o.program = l.program AND o.start_date > l.start_date AND o.not_covered IS NOT NULL) AS goes_on
FROM temp.program_l AS l
JOIN temp.program_c AS c ON c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date AND c.part = l.part;

CREATE INDEX temp.program_match_key ON program_match (ssid, school, start_date, part);

-- The state's own form of the local id stays: zeros in front of it mean nothing.
UPDATE temp.program_match SET record = with_field(record, 8, field(held, 8))
WHERE field(held, 8) <> field(record, 8) AND without_zeros(field(held, 8)) = without_zeros(field(record, 8));

UPDATE temp.program_c SET fate = 'matched'
WHERE (ssid, school, start_date, part) IN (SELECT ssid, school, start_date, part FROM temp.program_match);

-- SSIDs that the state knows as another child than the SIS does, by its programs or by its enrollments (senr.md 3.1,
-- safety.md 3): all of the SSID waits. Asked for those with anything to send or to take away.
CREATE TEMP TABLE asked_ssid (ssid TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.asked_ssid (ssid)
SELECT ssid FROM temp.program_l AS l
WHERE NOT EXISTS (SELECT 1 FROM temp.program_match AS m
                  WHERE m.same AND m.ssid = l.ssid AND m.school = l.school AND m.start_date = l.start_date AND m.part = l.part);

INSERT OR IGNORE INTO temp.asked_ssid (ssid)
SELECT ssid FROM temp.program_c WHERE fate IS NULL AND in_scope = 1 AND ssid IN (SELECT ssid FROM temp.program_l);

CREATE TEMP TABLE known_child AS
SELECT c.ssid, c.student_id, upper(field(c.record, 9)) AS first_name, upper(field(c.record, 10)) AS last_name, field(c.record, 11) AS birth_date
FROM temp.asked_ssid AS a CROSS JOIN temp.program_c AS c ON c.ssid = a.ssid
UNION ALL
SELECT o.ssid, without_zeros(o.student_id), upper(field(o.record, 10)), upper(field(o.record, 12)), field(o.record, 17)
FROM main.current_generation AS g
CROSS JOIN temp.asked_ssid AS a
CROSS JOIN main.ods_row AS o ON o.generation_id = g.id AND o.ssid = a.ssid
WHERE g.process = 'SENR'
UNION ALL
SELECT p.ssid, without_zeros(p.student_id), upper(field(p.record, 10)), upper(field(p.record, 12)), field(p.record, 17)
FROM main.posted_record AS p
WHERE p.process = 'SENR' AND p.action <> 'remove' AND p.ssid IN (SELECT ssid FROM temp.asked_ssid);

CREATE INDEX temp.known_child_ssid ON known_child (ssid, student_id);

CREATE TEMP TABLE different_person (ssid TEXT PRIMARY KEY NOT NULL, other_id TEXT NOT NULL) WITHOUT ROWID;

-- Under one key.
INSERT OR IGNORE INTO temp.different_person (ssid, other_id)
SELECT ssid, field(held, 8) FROM temp.program_match
WHERE field(held, 8) <> field(record, 8)
  AND (upper(field(held, 9)) <> upper(field(record, 9)) OR upper(field(held, 10)) <> upper(field(record, 10)));

-- Under other local ids only. It is the same child if some row agrees in the name, and in the birth date too where the SIS
-- has that other local id beside this one.
INSERT OR IGNORE INTO temp.different_person (ssid, other_id)
SELECT l.ssid, (SELECT max(k.student_id) FROM temp.known_child AS k WHERE k.ssid = l.ssid)
FROM temp.asked_ssid AS a
CROSS JOIN temp.program_l AS l ON l.ssid = a.ssid
WHERE EXISTS (SELECT 1 FROM temp.known_child AS k WHERE k.ssid = l.ssid)
  AND NOT EXISTS (SELECT 1 FROM temp.known_child AS k WHERE k.ssid = l.ssid AND k.student_id = l.student_id)
  AND NOT EXISTS (
    SELECT 1 FROM temp.known_child AS k
    WHERE k.ssid = l.ssid AND k.first_name = upper(field(l.record, 9)) AND k.last_name = upper(field(l.record, 10))
      AND (k.birth_date = field(l.record, 11)
           OR NOT EXISTS (SELECT 1 FROM main.student_school AS t WHERE t.student_id = k.student_id)));

-- Somebody said that it is one person, of the student who has the SSID in the SIS now.
DELETE FROM temp.different_person
WHERE ssid IN (SELECT p.ssid FROM main.same_person AS p
               CROSS JOIN main.student_school AS t ON t.student_id = p.student_id AND t.identity = 1 AND t.ssid = p.ssid
               WHERE p.dropped_at IS NULL);

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'held back', 'different person',
       'program ' || l.program || ': local id and name or birth date differ from the state''s rows of this SSID (local id ' || d.other_id
       || '); if it is one person: same-person add ' || l.ssid || ' --why TEXT',
       l.ssid, l.student_id, l.school, l.start_date
FROM temp.different_person AS d CROSS JOIN temp.program_l AS l ON l.ssid = d.ssid
ORDER BY l.ssid, l.start_date, l.school, l.part;

DELETE FROM temp.program_match WHERE same OR ssid IN (SELECT ssid FROM temp.different_person);

UPDATE temp.program_match SET code = CASE
  WHEN not_covered IS NOT NULL THEN 'coverage'
  -- What goes on at a school that the extract does not speak for does not end before it does.
  WHEN goes_on IS NOT NULL AND field(record, 16) <> '' AND (old_end = '' OR iso(field(record, 16)) < old_end) THEN 'coverage'
  WHEN :no_future = 1 AND (start_date > :today OR old_end > :today) THEN 'future'
  WHEN (year < :current_year OR year < school_year(:today)) AND field(record, 16) = '' AND old_end <> '' THEN 'closed at the state'
  -- It ends with the enrollment, and the next one may be the spell that cannot be used.
  WHEN field(record, 16) <> '' AND (old_end = '' OR iso(field(record, 16)) < old_end)
       AND EXISTS (SELECT 1 FROM temp.protected_year AS p
                   WHERE p.year = school_year(iso(field(record, 16)))
                     AND (p.kind = 'ssid' AND p.who = program_match.ssid
                          OR p.kind = 'student' AND p.who = ltrim(program_match.student_id, '0'))
                     -- At a school that is not reported: only if the state has a later enrollment here that is not in L.
                     AND (p.why NOT LIKE 'school %'
                          OR EXISTS (SELECT 1 FROM temp.held_row AS h
                                     WHERE h.ssid = program_match.ssid AND h.school = program_match.school
                                       AND h.start_date > iso(field(program_match.record, 16))
                                       AND school_year(h.start_date) = p.year
                                       AND NOT EXISTS (SELECT 1 FROM temp.spell AS s
                                                       WHERE s.ssid = h.ssid AND s.school = h.school
                                                         AND s.start_date = h.start_date AND s.in_l = 1))))
    THEN 'unusable spell'
  ELSE '' END;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT iif(code = 'coverage', 'not covered', 'left alone'), code,
       'program ' || field(record, 13) || ': ' ||
       CASE code WHEN 'coverage' THEN coalesce(not_covered, goes_on)
                 WHEN 'future' THEN 'starts or ends after today at the state'
                 WHEN 'unusable spell' THEN 'a spell of this student in that year cannot be used: its end is not known'
                 ELSE 'an open row of a past year does not reopen the state''s row' END,
       ssid, student_id, school, start_date
FROM temp.program_match WHERE code <> '' ORDER BY ssid, start_date, school, part;

INSERT INTO temp.change (ssid, school, start_date, part, student_id, year, action, reason, changed, held, record)
SELECT ssid, school, start_date, part, student_id, year,
       iif(field(record, 16) <> '' AND field(record, 16) <> field(held, 16), 'exit', 'update'),
       'program ' || field(record, 13) || ': ' ||
       CASE WHEN field(record, 16) = field(held, 16) THEN 'the SIS has other values'
            WHEN field(record, 16) = '' THEN 'open again in the SIS'
            WHEN old_end = '' THEN 'ended on ' || iso(field(record, 16))
            ELSE 'end corrected to ' || iso(field(record, 16)) END,
       changed_fields(held, record, :names), held, record
FROM temp.program_match WHERE code = ''
ORDER BY ssid, start_date, school, part;
