-- Of those who are asked for (temp.asked_person): whom the state knows as another child than the SIS does (safety.md 3). What
-- it knows comes from the beliefs of SENR and SINF, and from the own rows of this LEA in that of SELA.  out: temp.other_person
CREATE TEMP TABLE known_person AS
SELECT b.ssid, ltrim(field(b.record, 9), '0') AS student_id, upper(field(b.record, 10)) AS first_name,
       upper(field(b.record, 12)) AS last_name, iso(field(b.record, 17)) AS birth_date
FROM temp.asked_person AS a CROSS JOIN main.belief AS b ON b.process = 'SENR' AND b.ssid = a.ssid
UNION ALL
SELECT b.ssid, ltrim(field(b.record, 10), '0'), upper(field(b.record, 11)), upper(field(b.record, 13)), iso(field(b.record, 18))
FROM temp.asked_person AS a CROSS JOIN main.belief AS b ON b.process = 'SINF' AND b.ssid = a.ssid
UNION ALL
SELECT b.ssid, ltrim(field(b.record, 12), '0'), upper(field(b.record, 8)), upper(field(b.record, 9)), iso(field(b.record, 10))
FROM temp.asked_person AS a CROSS JOIN main.belief AS b ON b.process = 'SELA' AND b.ssid = a.ssid
WHERE field(b.record, 4) = (SELECT lea FROM temp.run_parameter);
CREATE INDEX temp.known_person_ssid ON known_person (ssid, student_id);

CREATE TEMP TABLE other_person (
  student_id TEXT PRIMARY KEY NOT NULL, ssid TEXT NOT NULL, code TEXT NOT NULL, why TEXT NOT NULL
) WITHOUT ROWID;

-- Known under other local ids only. It is the same child if some row agrees in the name, and in the birth date too where the
-- SIS has that other local id beside this one.
INSERT INTO temp.other_person (student_id, ssid, code, why)
SELECT a.student_id, a.ssid, 'different person',
       'local id and name or birth date differ from what the state holds of this SSID (local id '
       || (SELECT max(k.student_id) FROM temp.known_person AS k WHERE k.ssid = a.ssid) || ')'
FROM temp.asked_person AS a
WHERE EXISTS (SELECT 1 FROM temp.known_person AS k WHERE k.ssid = a.ssid)
  AND NOT EXISTS (SELECT 1 FROM temp.known_person AS k WHERE k.ssid = a.ssid AND k.student_id = a.student_id)
  AND NOT EXISTS (
    SELECT 1 FROM temp.known_person AS k
    WHERE k.ssid = a.ssid AND k.first_name = upper(a.first_name) AND k.last_name = upper(a.last_name)
      AND (k.birth_date = a.birth_date
           OR NOT EXISTS (SELECT 1 FROM main.student_school AS t WHERE t.student_id = k.student_id)));

-- Somebody said that it is one person.
DELETE FROM temp.other_person
WHERE ssid IN (SELECT p.ssid FROM main.same_person AS p
               WHERE p.student_id = other_person.student_id AND p.dropped_at IS NULL);
