-- Same key (sprg.md; senr.md 3.1).
-- parameters: :mask :names :today :current_year :no_future
CREATE TEMP TABLE program_match AS
SELECT c.ssid, c.school, c.start_date, c.part, l.student_id, c.record AS held, carried(c.record, l.record) AS record, c.year,
       c.end_date AS old_end, l.not_covered, same_record(c.record, l.record, :mask) AS same, '' AS code
FROM temp.program_l AS l
JOIN temp.program_c AS c ON c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date AND c.part = l.part;

UPDATE temp.program_c SET fate = 'matched'
WHERE (ssid, school, start_date, part) IN (SELECT ssid, school, start_date, part FROM temp.program_match);

-- Local id and name differ: this key belongs to somebody else. All of the SSID waits.
CREATE TEMP TABLE different_person (ssid TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.different_person (ssid)
SELECT ssid FROM temp.program_match
WHERE field(held, 8) <> field(record, 8)
  AND (upper(field(held, 9)) <> upper(field(record, 9)) OR upper(field(held, 10)) <> upper(field(record, 10)));

-- The same where the keys differ, if the SIS does not know C's local id and no row of C knows the SSID under the SIS's.
INSERT OR IGNORE INTO temp.different_person (ssid)
SELECT c.ssid
FROM temp.program_c AS c
JOIN temp.program_l AS l ON l.ssid = c.ssid
WHERE c.fate IS NULL AND c.in_scope = 1 AND c.student_id <> l.student_id
  AND (upper(field(c.record, 9)) <> upper(field(l.record, 9)) OR upper(field(c.record, 10)) <> upper(field(l.record, 10)))
  AND NOT EXISTS (SELECT 1 FROM temp.program_c AS o WHERE o.ssid = l.ssid AND o.student_id = l.student_id)
  AND NOT EXISTS (SELECT 1 FROM main.student_school AS t WHERE t.student_id = c.student_id);

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'held back', 'different person', 'program ' || program || ': local id and name differ from the state''s rows of this SSID', ssid, student_id, school,
       start_date
FROM temp.program_l WHERE ssid IN (SELECT ssid FROM temp.different_person)
ORDER BY ssid, start_date, school, part;

DELETE FROM temp.program_match WHERE same OR ssid IN (SELECT ssid FROM temp.different_person);

UPDATE temp.program_match SET code = CASE
  WHEN not_covered IS NOT NULL THEN 'coverage'
  WHEN :no_future = 1 AND (start_date > :today OR old_end > :today) THEN 'future'
  WHEN year < :current_year AND field(record, 16) = '' AND old_end <> '' THEN 'closed at the state'
  ELSE '' END;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT iif(code = 'coverage', 'not covered', 'left alone'), code,
       'program ' || field(record, 13) || ': ' ||
       CASE code WHEN 'coverage' THEN not_covered
                 WHEN 'future' THEN 'starts or ends after today at the state'
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
