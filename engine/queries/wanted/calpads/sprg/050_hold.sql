-- What cannot be sent: rows outside every spell, and two rows with one key.
-- parameters: :today :window_start :no_future
UPDATE temp.program_source SET trouble_code = 'GERR0005', trouble = 'no reported spell of the student at the school meets it'
  || iif(local_school IN (SELECT code FROM main.school WHERE reported = 0),
         '; school ' || local_school || ' is not reported: select school ' || local_school, '')
WHERE trouble IS NULL AND id NOT IN (SELECT source_id FROM temp.program_row)
  AND id NOT IN (SELECT source_id FROM temp.program_follower);

-- program '': any program that the table (origin) speaks for. Dates '' where they are not known.
CREATE TEMP TABLE program_hold (
  student_id TEXT NOT NULL, ssid TEXT NOT NULL, origin TEXT NOT NULL, program TEXT NOT NULL, school TEXT NOT NULL,
  start_date TEXT NOT NULL, end_date TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE INDEX temp.program_hold_ssid ON program_hold (ssid);

-- It concerns the state if the student has a reported spell in an academic year that the row touches.
INSERT INTO temp.program_hold (student_id, ssid, origin, program, school, start_date, end_date, code, reason)
SELECT p.student_id, p.ssid, p.origin, p.program, coalesce(l.state_code, ''), p.start_date, p.end_date, p.trouble_code,
       p.origin || ', program ' || p.program || ': ' || p.trouble
FROM temp.program_source AS p
LEFT JOIN temp.school_scope AS l ON l.code = p.local_school
WHERE p.trouble IS NOT NULL AND (p.end_date = '' OR p.end_date >= :window_start OR p.trouble_code = 'SPRG-END')
  AND p.student_id NOT IN (SELECT student_id FROM temp.program_held_student)
  AND EXISTS (SELECT 1 FROM temp.program_spell AS s
              WHERE s.student_id = p.student_id AND s.year >= p.year
                AND (p.end_date = '' OR p.end_date < p.start_date OR s.year <= school_year(p.end_date)))
  AND NOT (:no_future = 1 AND p.start_date > :today)
ORDER BY p.student_id, p.start_date;

INSERT INTO temp.program_hold (student_id, ssid, origin, program, school, start_date, end_date, code, reason)
SELECT u.student_id, u.ssid, u.origin, u.program, '', u.start_date, u.end_date, u.code,
       u.origin || iif(u.program = '', '', ', program ' || u.program) || ': ' || u.reason
FROM temp.program_unusable AS u
WHERE u.student_id NOT IN (SELECT student_id FROM temp.program_held_student)
  AND EXISTS (SELECT 1 FROM temp.program_spell AS s
              WHERE s.student_id = u.student_id AND (u.start_date = '' OR s.year >= school_year(u.start_date))
                AND (u.end_date = '' OR u.end_date < u.start_date OR s.year <= school_year(u.end_date)))
ORDER BY u.student_id, u.start_date;

UPDATE temp.program_row SET end_date = '' WHERE :no_future = 1 AND end_date > :today;

CREATE TEMP TABLE program_wanted AS
SELECT DISTINCT p.ssid, r.school, r.start_date,
       p.program || '^' || p.service_year || '^' || p.service_code AS part,
       p.student_id, p.program, school_year(r.start_date) AS year,
       record('SPRG', '', '', (SELECT lea FROM temp.run_parameter), r.school,
              school_year(r.start_date) || '-' || (school_year(r.start_date) + 1), p.ssid, p.student_id,
              field(t.person, 1), field(t.person, 3), field(t.person, 8), field(t.person, 9),
              p.program, p.membership, compact(r.start_date),
              iif(r.end_date = '' AND NOT p.end_supplied, NULL, compact(r.end_date)),
              p.service_year, p.service_code, p.partnership_academy, p.migrant_id, '', '', p.dwelling_type,
              p.unaccompanied_youth, '', '') AS record
FROM temp.program_row AS r
JOIN temp.program_source AS p ON p.id = r.source_id
JOIN temp.senr_person AS t ON t.student_id = p.student_id
WHERE p.student_id NOT IN (SELECT student_id FROM temp.program_held_student)
  AND r.start_date >= :window_start AND NOT (:no_future = 1 AND r.start_date > :today);

-- Of that program nothing is sent; the student's others are.
CREATE TEMP TABLE program_twice AS
SELECT student_id, ssid, program, min(start_date) AS start_date
FROM (SELECT student_id, ssid, program, school, start_date, part FROM temp.program_wanted
      GROUP BY ssid, school, start_date, part HAVING count(*) > 1)
GROUP BY student_id, ssid, program;

INSERT INTO temp.program_hold (student_id, ssid, origin, program, school, start_date, end_date, code, reason)
SELECT student_id, ssid, '', program, '', start_date, '', 'IVR0034',
       'two program rows with one key: program ' || program || ' from ' || start_date
FROM temp.program_twice;
