-- L: selected, in the window, with SSID, and nothing that holds the student back.
-- parameters: :process :window_start
CREATE TEMP TABLE candidate AS
SELECT id, student_id, ssid, school, start_date FROM temp.spell
WHERE left_out IS NULL AND start_date >= :window_start AND ssid <> '';

-- Older than the window: only a row that C holds open and the SIS closes under the same key. Where the SIS has two rows of that
-- key, both speak of it.
CREATE TEMP TABLE older_spell AS
SELECT id, student_id, ssid, school, start_date FROM temp.spell
WHERE start_date < :window_start AND left_out IS NULL AND ssid <> ''
  AND school IN (SELECT code FROM temp.scope_school)
  AND EXISTS (SELECT 1 FROM temp.held_row AS c
              WHERE c.ssid = spell.ssid AND c.school = spell.school AND c.start_date = spell.start_date
                AND field(c.record, 25) = '')
  AND EXISTS (SELECT 1 FROM temp.spell AS o
              WHERE o.student_id = spell.student_id AND o.start_date = spell.start_date AND o.school = spell.school
                AND o.left_out IS NULL AND o.exit_date <> '' AND o.exit_reason IS NOT NULL);

INSERT INTO temp.candidate (id, student_id, ssid, school, start_date)
SELECT id, student_id, ssid, school, start_date FROM temp.older_spell;

INSERT INTO temp.hold (student_id, code, reason, spell_id, field)
SELECT s.student_id, 'GERR0001', iif(s.exit_date = '', 'exit reason without exit date', 'exit date without exit reason'), s.id,
       iif(s.exit_date = '', 'exit_date', 'exit_reason')
FROM temp.spell AS s
WHERE s.left_out IS NULL AND s.start_date >= :window_start AND (s.exit_date = '') <> (s.local_reason = '');

INSERT INTO temp.hold (student_id, code, reason, spell_id, field)
SELECT s.student_id, 'GERR0002', 'unknown ' || u.what, s.id, u.field
FROM temp.spell AS s
JOIN (SELECT 'program (field 23)' AS what, 'status' AS field UNION SELECT 'grade (field 24)', 'grade'
      UNION SELECT 'transfer code (field 30)', 'transfer_code' UNION SELECT 'exit reason (field 26)', 'exit_reason'
      UNION SELECT 'completion (field 27)', 'completion') AS u
  ON CASE u.what
       WHEN 'program (field 23)' THEN s.status_unknown
       WHEN 'grade (field 24)' THEN s.grade_unknown
       WHEN 'transfer code (field 30)' THEN s.transfer_unknown
       WHEN 'completion (field 27)' THEN s.completion_unknown
       ELSE s.exit_date <> '' AND s.local_reason NOT IN ('', '440') AND s.exit_reason IS NULL END
WHERE s.left_out IS NULL AND s.start_date >= :window_start
  AND (s.status_unknown OR s.grade_unknown OR s.transfer_unknown OR s.completion_unknown OR s.exit_reason IS NULL);

INSERT INTO temp.hold (student_id, code, reason, spell_id, field)
SELECT student_id, 'FRMT0001', 'the SSID is not ten digits', min(id), 'ssid' FROM temp.candidate
WHERE length(ssid) <> 10 OR ssid GLOB '*[^0-9]*'
GROUP BY student_id;

-- Two students with one SSID, two spells with one key: all concerned, both ids named.
INSERT INTO temp.hold (student_id, code, reason)
SELECT a.id, 'IVR0034', 'students ' || min(a.id, b.id) || ' and ' || max(a.id, b.id) || ' have one SSID'
FROM temp.repeated_ssid AS d
CROSS JOIN main.student AS a ON a.ssid = d.ssid
CROSS JOIN main.student AS b ON b.ssid = d.ssid AND b.id <> a.id
WHERE EXISTS (SELECT 1 FROM temp.spell AS s WHERE s.student_id = a.id AND s.left_out IS NULL AND s.start_date >= :window_start);

INSERT INTO temp.hold (student_id, code, reason, spell_id)
SELECT c.student_id, 'IVR0034', 'two spells with one key: ' || iif(d.first_id = d.last_id, 'student ' || d.first_id, 'students ' || d.first_id || ' and ' || d.last_id), c.id
FROM (SELECT ssid, school, start_date, min(student_id) AS first_id, max(student_id) AS last_id
      FROM temp.candidate GROUP BY ssid, school, start_date HAVING count(*) > 1) AS d
JOIN temp.candidate AS c ON c.ssid = d.ssid AND c.school = d.school AND c.start_date = d.start_date;

-- Reasons on a spell that is not reported, or too old, hold nobody back.
DELETE FROM temp.hold
WHERE spell_id IS NOT NULL AND code NOT IN ('year and date', 'IVR0034')
  AND spell_id NOT IN (SELECT id FROM temp.spell WHERE left_out IS NULL AND start_date >= :window_start);

CREATE TEMP TABLE held_student (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT INTO temp.held_student (student_id) SELECT DISTINCT student_id FROM temp.hold;

UPDATE temp.spell SET in_l = 1
WHERE left_out IS NULL AND ssid <> '' AND start_date >= :window_start
  AND student_id NOT IN (SELECT student_id FROM temp.held_student);

UPDATE temp.spell SET in_l = 1
WHERE id IN (SELECT id FROM temp.older_spell) AND exit_date <> '' AND exit_reason IS NOT NULL
  AND student_id NOT IN (SELECT student_id FROM temp.held_student);

DROP TABLE temp.candidate;

DROP TABLE temp.older_spell;

CREATE INDEX temp.spell_key ON spell (ssid, school, start_date);
