-- What the rules look at, and what is not sent.  parameters: :all :new :current_year
INSERT INTO temp.work_sinf
SELECT
       id, iif(EXISTS (SELECT 1 FROM temp.sinf_held AS h WHERE h.ssid = r.ssid AND h.start_date = r.date), 'update', 'add'),
       field(record, 1), field(record, 2), field(record, 3), iso_or_text(field(record, 4)),
       iso_or_text(field(record, 5)), field(record, 6), field(record, 7), field(record, 8), field(record, 9),
       field(record, 10), field(record, 11), field(record, 12), field(record, 13), field(record, 14),
       field(record, 15), field(record, 16), field(record, 17), iso_or_text(field(record, 18)), field(record, 19),
       field(record, 20), field(record, 21), field(record, 22), field(record, 23), field(record, 24),
       field(record, 25), field(record, 26), field(record, 27), field(record, 28), field(record, 29),
       field(record, 30), field(record, 31), field(record, 32), field(record, 33), field(record, 34),
       field(record, 35), iso_or_text(field(record, 36)), field(record, 37), field(record, 38), field(record, 39),
       field(record, 40), field(record, 41), field(record, 42), field(record, 43), field(record, 44),
       field(record, 45), field(record, 46), field(record, 47), field(record, 48), field(record, 49),
       field(record, 50)
FROM temp.sinf_record AS r ORDER BY id;

-- The state's spells of those students: a record outside of them is refused.
INSERT INTO temp.held_senr (ssid, school, start_date, exit_date, exit_reason, status, completion, birth_date, gender, student_id, record)
SELECT ssid, school, start_date, iso(field(record, 25)), field(record, 26), field(record, 23), field(record, 27),
       iso(field(record, 17)), field(record, 18), student_id, record
FROM temp.held_row
WHERE ssid IN (SELECT ssid FROM temp.work_sinf);

-- Who the state takes each student for: the records of SINF, else the newest of SENR.
INSERT OR IGNORE INTO temp.held_person (ssid, start_date, first_name, last_name, gender, birth_date)
SELECT ssid, start_date, field(record, 11), field(record, 13), field(record, 19), iso_or_text(field(record, 18))
FROM temp.sinf_held;

INSERT OR IGNORE INTO temp.held_person (ssid, start_date, first_name, last_name, gender, birth_date)
SELECT ssid, start_date, field(record, 10), field(record, 12), gender, coalesce(birth_date, '')
FROM (SELECT *, row_number() OVER (PARTITION BY ssid ORDER BY start_date DESC) AS place FROM temp.held_senr)
WHERE place = 1 AND ssid NOT IN (SELECT ssid FROM temp.sinf_held);

CREATE TEMP TABLE not_sent (
  kind TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, ssid TEXT NOT NULL, student_id TEXT NOT NULL,
  school TEXT NOT NULL, start_date TEXT NOT NULL,
  waits INTEGER NOT NULL DEFAULT 0, field TEXT NOT NULL DEFAULT ''
);

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date, field)
SELECT DISTINCT 'held back', h.code, h.reason, coalesce(t.ssid, ''), h.student_id, coalesce(s.school, ''), coalesce(s.start_date, ''),
       h.field
FROM temp.hold AS h
LEFT JOIN main.student AS t ON t.id = h.student_id
LEFT JOIN temp.spell AS s ON s.id = h.spell_id
WHERE :all OR h.student_id IN (SELECT student_id FROM temp.sinf_pending)
   OR (:new AND h.student_id IN (SELECT student_id FROM temp.sinf_new))
ORDER BY h.student_id;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT CASE WHEN coalesce(t.ssid, '') = '' THEN 'left out' ELSE 'left alone' END,
       CASE WHEN coalesce(t.ssid, '') = '' THEN 'needs SSID' ELSE 'no spell' END,
       CASE WHEN coalesce(t.ssid, '') = '' THEN 'the student has no SSID'
            ELSE 'changed, but no reported spell of this academic year has begun; what belongs to last year goes with --year '
                 || (:current_year - 1) || '-' || :current_year END,
       coalesce(t.ssid, ''), p.student_id, '', ''
FROM temp.sinf_pending AS p
JOIN main.student AS t ON t.id = p.student_id
WHERE p.student_id NOT IN (SELECT student_id FROM temp.sinf_student)
  AND p.student_id NOT IN (SELECT student_id FROM temp.held_student)
  AND NOT EXISTS (SELECT 1 FROM temp.requested_school)
ORDER BY p.student_id;

-- Values that begin after today.
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT DISTINCT 'left alone', 'from ' || e.date, e.table_code || '.' || e.field_code || ' begins after today: it goes on its day',
       s.ssid, e.student_id, '', e.date
FROM temp.sinf_event AS e
JOIN temp.sinf_student AS s ON s.student_id = e.student_id
WHERE e.pending AND e.date > (SELECT today FROM temp.run_parameter)
ORDER BY e.student_id, e.date, e.table_code, e.field_code;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'held back', code, why || '; if it is one person: same-person add ' || ssid || ' --why TEXT', ssid, student_id, school, date
FROM temp.sinf_other_person ORDER BY student_id;

-- Guardians that the state would refuse.
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT DISTINCT 'left out', 'SINF0453',
       'guardian ' || g.place || ' has no last name or no education level that the state knows (CON.LN, CON.ELV): '
       || 'this guardian is not sent, what the state holds stays; fill it in the SIS',
       r.ssid, r.student_id, r.school, r.date
FROM temp.sinf_guardian AS g
JOIN temp.sinf_record AS r ON r.id = g.record_id
WHERE g.faulty AND g.place <= 2
ORDER BY r.id, g.place;
