-- Summer withdrawal and no show (senr.md 2, derived spells 2).
-- parameters: :current_year
CREATE TEMP TABLE withdrawal (
  student_id TEXT PRIMARY KEY NOT NULL, ssid TEXT NOT NULL, school TEXT NOT NULL, reason TEXT, withdrawn_on TEXT NOT NULL,
  newest_spell INTEGER
) WITHOUT ROWID;

-- One STU row speaks for the student: the one at the newest spell's school, else the first.
INSERT INTO temp.withdrawal (student_id, ssid, school, reason, withdrawn_on, newest_spell)
SELECT student_id, ssid, school, state, withdrawn_on, newest_spell FROM (
  SELECT w.student_id, coalesce(t.ssid, '') AS ssid, w.school, x.state,
         coalesce(w.summer_withdrawal_date, '') AS withdrawn_on, n.id AS newest_spell,
         row_number() OVER (PARTITION BY w.student_id ORDER BY w.school IS NOT n.local_school, w.school) AS place
  FROM temp.telling_student_school AS k
  CROSS JOIN main.student_school AS w ON w.student_id = k.student_id AND w.school = k.school
  JOIN main.student AS t ON t.id = w.student_id
  LEFT JOIN temp.translation AS x ON x.kind = 'exit_reason' AND x.local = w.summer_withdrawal_reason
  LEFT JOIN temp.spell AS n ON n.id = (
    SELECT s.id FROM temp.spell AS s WHERE s.student_id = w.student_id ORDER BY s.start_date DESC, s.id DESC LIMIT 1)
  WHERE w.summer_withdrawal_reason <> '')
WHERE place = 1;

-- (a) The newest spell ended with E155, in the SIS or in C (or C already has the withdrawal's reason).
CREATE TEMP TABLE withdrawn_spell AS
SELECT s.id, w.reason, w.withdrawn_on, s.exit_date AS sis_exit,
       (SELECT h.record FROM temp.held_row AS h
        WHERE h.ssid = s.ssid AND h.school = s.school AND h.start_date = s.start_date) AS held,
       s.start_date, s.exit_reason
FROM temp.withdrawal AS w JOIN temp.spell AS s ON s.id = w.newest_spell;

UPDATE temp.spell
SET exit_reason = w.reason,
    local_reason = 'SWR',
    exit_date = iif(w.withdrawn_on <> '' AND w.withdrawn_on BETWEEN w.start_date AND w.last_day, w.withdrawn_on, w.last_day)
FROM (SELECT id, reason, withdrawn_on, start_date,
             iif(sis_exit <> '', sis_exit, coalesce(iso(field(held, 25)), '')) AS last_day
      FROM temp.withdrawn_spell
      WHERE exit_reason = 'E155' OR field(held, 26) = 'E155' OR field(held, 26) = reason) AS w
WHERE spell.id = w.id AND w.last_day <> '';

-- The same where the SIS carries no spell of the student any more: the newest row of C stands for it.
INSERT INTO temp.spell (id, student_id, ssid, local_school, school, selected, year, sis_year, sis_start, start_date, exit_date, local_reason,
                        exit_reason, residence_district, left_out)
SELECT -1000000000 - row_number() OVER (ORDER BY c.ssid), c.student_id, c.ssid, c.local_school, c.school, 1, school_year(c.start_date),
       school_year(c.start_date), c.start_date, c.start_date,
       iif(c.withdrawn_on BETWEEN c.start_date AND c.last_day, c.withdrawn_on, c.last_day),
       'SWR', c.reason, NULL, iif(c.school IN (SELECT code FROM temp.scope_school), NULL,
           iif(c.school IN (SELECT state_code FROM temp.school_scope WHERE reported = 1), 'school not asked for', 'school not selected'))
FROM (SELECT w.student_id, w.ssid, w.school AS local_school, w.reason, w.withdrawn_on, h.school, h.start_date,
             iso(field(h.record, 25)) AS last_day, field(h.record, 26) AS ended,
             row_number() OVER (PARTITION BY w.student_id ORDER BY h.start_date DESC, h.school) AS newest
      FROM temp.withdrawal AS w
      JOIN (SELECT ssid, school, start_date, record FROM temp.held_row
            WHERE ssid IN (SELECT ssid FROM temp.withdrawal WHERE newest_spell IS NULL)) AS h ON h.ssid = w.ssid
      WHERE w.newest_spell IS NULL AND w.ssid <> '') AS c
WHERE c.newest = 1 AND c.reason <> 'N470' AND c.ended IN ('E155', c.reason) AND c.last_day <> '';

INSERT INTO temp.hold (student_id, code, reason, spell_id)
SELECT w.student_id, 'GERR0002', 'the summer withdrawal reason has no translation', w.newest_spell
FROM temp.withdrawal AS w WHERE w.reason IS NULL;

-- (b) No spell in this and the last academic year, and the reason is N470.
CREATE TEMP TABLE never_came AS
SELECT w.student_id, w.ssid, w.school AS local_school,
       EXISTS (SELECT 1 FROM main.special_education AS c
               WHERE c.student_id = w.student_id AND coalesce(c.exit_date, '') = '') AS special,
       row_number() OVER (ORDER BY w.student_id) AS place
FROM temp.withdrawal AS w
WHERE w.reason = 'N470' AND w.ssid <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.spell AS s
                  WHERE s.student_id = w.student_id AND s.year IN (:current_year, :current_year - 1));

INSERT INTO temp.spell (id, student_id, ssid, local_school, school, selected, year, sis_year, sis_start, start_date, exit_date, local_reason,
                        exit_reason, residence_district, no_show, left_out)
SELECT -n.place, n.student_id, n.ssid, n.local_school, c.school, c.school IN (SELECT code FROM temp.scope_school),
       :current_year, :current_year, c.start_date, c.start_date,
       CASE WHEN field(c.record, 26) = iif(field(c.record, 23) = '20', 'E170', 'N470')
                 AND iso(field(c.record, 25)) <> '' AND iso(field(c.record, 25)) <= c.start_date THEN iso(field(c.record, 25))
            WHEN field(c.record, 23) = '20' OR n.special THEN c.start_date
            ELSE date(c.start_date, '-1 day') END,
       'SWR', iif(field(c.record, 23) = '20', 'E170', 'N470'), NULL, 1,
       iif(c.school IN (SELECT code FROM temp.scope_school), NULL,
           iif(c.school IN (SELECT state_code FROM temp.school_scope WHERE reported = 1), 'school not asked for', 'school not selected'))
FROM temp.never_came AS n
JOIN (SELECT h.ssid, h.school, h.start_date, h.record,
             row_number() OVER (PARTITION BY h.ssid ORDER BY h.start_date DESC, h.school) AS newest
      FROM (SELECT ssid, school, start_date, record FROM temp.held_row
            WHERE ssid IN (SELECT ssid FROM temp.never_came)) AS h
      WHERE school_year(h.start_date) = :current_year) AS c
  ON c.ssid = n.ssid AND c.newest = 1;

INSERT INTO temp.spell (id, student_id, ssid, local_school, school, selected, year, sis_year, sis_start, start_date, exit_date, local_reason,
                        exit_reason, status, grade, transfer_code, residence_district, left_out)
SELECT -n.place, n.student_id, n.ssid, n.local_school, r.state_code, r.selected, :current_year, :current_year, d.first_day, d.first_day,
       iif(n.special, d.first_day, date(d.first_day, '-1 day')), 'SWR', 'N470',
       coalesce(p.state, iif(w.program IS NULL, '10', NULL)), g.state, iif(w.transfer_code = '', '', i.state), w.residence_district,
       CASE WHEN r.reported = 0 THEN 'school not selected' WHEN r.selected = 0 THEN 'school not asked for'
            WHEN r.state_code = '' THEN 'school without state code'
            WHEN g.state = '13' THEN 'grade 13' END
FROM temp.never_came AS n
JOIN main.student_school AS w ON w.student_id = n.student_id AND w.school = n.local_school
JOIN temp.school_scope AS r ON r.code = coalesce(nullif(nullif(w.home_school, ''), '0'), w.school)
JOIN temp.calendar AS d ON d.school = coalesce(
       (SELECT c.school FROM temp.calendar AS c WHERE c.school = w.school AND c.year = :current_year), r.code)
  AND d.year = :current_year
LEFT JOIN temp.translation AS p ON p.kind = 'status' AND p.local = w.program
LEFT JOIN temp.translation AS g ON g.kind = 'grade' AND g.local = w.grade
LEFT JOIN temp.translation AS i ON i.kind = 'transfer' AND i.local = w.transfer_code
WHERE NOT EXISTS (SELECT 1 FROM temp.spell AS s WHERE s.id = -n.place);

-- A wish that cannot be derived is said.
CREATE TEMP TABLE summer_not_derived AS
SELECT n.student_id, n.ssid, coalesce(r.state_code, '') AS school,
       iif(r.code IS NULL, 'no LOC row', 'no calendar') AS code,
       iif(r.code IS NULL, 'STU.SWR says no show, but school ' || n.local_school || ' has no LOC row',
           'STU.SWR says no show, but school ' || n.local_school || ' has no calendar (DAY) of ' || :current_year || '-'
             || (:current_year + 1) || ': its first school day is not known') AS reason
FROM temp.never_came AS n
LEFT JOIN main.student_school AS w ON w.student_id = n.student_id AND w.school = n.local_school
LEFT JOIN temp.school_scope AS r ON r.code = coalesce(nullif(nullif(w.home_school, ''), '0'), n.local_school)
WHERE coalesce(r.selected, r.code IS NULL) = 1
  AND NOT EXISTS (SELECT 1 FROM temp.spell AS s WHERE s.id = -n.place);

INSERT INTO temp.summer_not_derived (student_id, ssid, school, code, reason)
SELECT w.student_id, '', '', 'needs SSID', 'STU.SWR says no show, but the student has no SSID'
FROM temp.withdrawal AS w
WHERE w.reason = 'N470' AND w.ssid = '' AND w.newest_spell IS NULL;
