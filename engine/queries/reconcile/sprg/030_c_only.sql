-- Rows of C that L does not have: left alone for a reason, or they go (sprg.md; senr.md 3.2).
-- parameters: :today :current_year :no_future
CREATE TEMP TABLE program_c_only AS
SELECT c.ssid, c.school, c.start_date, c.part, c.student_id, c.program, c.year, c.end_date, field(c.record, 14) AS membership,
       coalesce((SELECT coalesce(t.ssid, '') FROM main.student_school AS t
                 WHERE t.student_id = c.student_id AND t.identity = 1),
                (SELECT coalesce(t.ssid, '') FROM main.student_school AS t
                 WHERE t.student_id = ltrim(c.student_id, '0') AND t.identity = 1)) AS local_ssid, -- NULL: unknown id
       coalesce(
         (SELECT p.why FROM temp.protected_year AS p WHERE p.kind = 'ssid' AND p.who = c.ssid AND p.year = c.year),
         (SELECT p.why FROM temp.protected_year AS p
          WHERE p.kind = 'student' AND p.who = ltrim(c.student_id, '0') AND p.year = c.year)
       ) AS left_out,
       EXISTS (SELECT 1 FROM temp.program_spell AS s
               WHERE s.ssid = c.ssid AND s.year = c.year) AS reported,
       EXISTS (SELECT 1 FROM temp.program_touch AS p
               WHERE p.ssid = c.ssid AND p.program = c.program AND (p.end_date = '' OR p.end_date >= c.start_date)
                 AND (c.end_date = '' OR p.start_date <= c.end_date)) AS runs,
       -- Another start at the same school: L has the row that takes its place.
       EXISTS (SELECT 1 FROM temp.program_l AS l
               WHERE l.ssid = c.ssid AND l.school = c.school AND l.part = c.part AND l.year = c.year
                 AND NOT EXISTS (SELECT 1 FROM temp.program_c AS o
                                 WHERE o.ssid = l.ssid AND o.school = l.school AND o.start_date = l.start_date
                                   AND o.part = l.part)) AS moved,
       (SELECT x.origin || '|' || x.columns FROM temp.program_missing AS x
        WHERE x.program = c.program AND c.year BETWEEN x.from_year AND x.to_year) AS missing,
       (SELECT min(u.code) FROM temp.program_unknown AS u
        WHERE u.ssid = c.ssid AND (u.start_date = '' OR school_year(u.start_date) <= c.year)
          AND (u.end_date = '' OR u.end_date >= c.year || '-07-01')) AS unknown_code,
       h.origin, '' AS code
FROM temp.program_c AS c
LEFT JOIN temp.program_home AS h ON h.program = c.program
WHERE c.fate IS NULL AND c.in_scope = 1;

UPDATE temp.program_c_only SET code = CASE
  WHEN EXISTS (SELECT 1 FROM main.keep AS k
               WHERE k.ssid = program_c_only.ssid AND k.dropped_at IS NULL AND k.school IN ('', program_c_only.school)) THEN 'keep'
  WHEN NOT EXISTS (SELECT 1 FROM temp.program_membership AS m
                   WHERE m.program = program_c_only.program AND program_c_only.year BETWEEN m.from_year AND m.to_year)
    THEN 'not sent by districts'
  WHEN missing IS NOT NULL THEN 'not supplied'
  WHEN :no_future = 1 AND (start_date > :today OR end_date > :today) THEN 'future'
  WHEN ssid IN (SELECT ssid FROM temp.different_person) THEN 'different person'
  WHEN local_ssid = '' THEN 'SSID missing'
  WHEN local_ssid <> ssid THEN 'SSID changed'
  WHEN ltrim(student_id, '0') IN (SELECT ltrim(student_id, '0') FROM temp.program_held_student)
    OR EXISTS (SELECT 1 FROM main.student_school AS t JOIN temp.program_held_student AS h ON h.student_id = t.student_id
               WHERE t.identity = 1 AND t.ssid = program_c_only.ssid) THEN 'held back'
  WHEN EXISTS (SELECT 1 FROM temp.program_hold AS h
               WHERE h.ssid = program_c_only.ssid
                 AND (h.program = program_c_only.program OR (h.program = '' AND h.origin = program_c_only.origin))
                 AND (h.start_date = '' OR h.code = 'IVR0034' OR school_year(h.start_date) <= program_c_only.year)
                 AND (h.end_date = '' OR h.end_date < h.start_date OR school_year(h.end_date) >= program_c_only.year))
    THEN 'held back'
  WHEN year <> :current_year AND program IN ('181', '182') THEN 'earlier year'
  WHEN (year < :current_year OR year < school_year(:today)) AND NOT EXISTS (
         SELECT 1 FROM temp.program_touch AS p
         WHERE p.ssid = program_c_only.ssid
           AND p.program IN (program_c_only.program, CASE program_c_only.program WHEN '181' THEN '182' WHEN '182' THEN '181' END)
           AND p.start_date <= (program_c_only.year + 1) || '-06-30'
           AND (p.end_date = '' OR p.end_date >= program_c_only.year || '-07-01')) THEN 'earlier year'
  -- What the state took as another membership is what was right then; of the current year it goes only if L has the row that
  -- takes its place, or the student has the program no longer.
  WHEN (year < :current_year OR (runs AND NOT moved)) AND NOT EXISTS (
         SELECT 1 FROM temp.program_membership AS m
         WHERE m.program = program_c_only.program AND m.membership = program_c_only.membership
           AND program_c_only.year BETWEEN m.from_year AND m.to_year) THEN 'other membership'
  -- The spell that is not reported explains a row that L lacks if no other does: the program runs in the SIS all the same.
  WHEN left_out IS NOT NULL AND (NOT reported OR runs) AND NOT moved THEN left_out
  WHEN EXISTS (SELECT 1 FROM temp.program_l AS l
               WHERE l.ssid = program_c_only.ssid AND l.program = program_c_only.program AND l.year = program_c_only.year
                 AND l.not_covered IS NOT NULL) THEN 'coverage'
  WHEN NOT EXISTS (SELECT 1 FROM temp.spell AS s WHERE s.ssid = program_c_only.ssid AND s.year = program_c_only.year)
    AND NOT EXISTS (SELECT 1 FROM temp.spell AS s
                    WHERE s.student_id = program_c_only.student_id AND s.year = program_c_only.year) THEN 'not in SIS'
  -- The row without translation may be this program, unless another row of the year is.
  WHEN origin = 'PGM' AND unknown_code IS NOT NULL AND (
         NOT EXISTS (SELECT 1 FROM temp.program_touch AS p
                     WHERE p.ssid = program_c_only.ssid AND p.program = program_c_only.program
                       AND p.start_date <= (program_c_only.year + 1) || '-06-30'
                       AND (p.end_date = '' OR p.end_date >= program_c_only.year || '-07-01'))
         OR EXISTS (SELECT 1 FROM temp.program_unknown AS u
                    WHERE u.ssid = program_c_only.ssid AND u.start_date = program_c_only.start_date)) THEN 'code unknown'
  WHEN year = :current_year AND EXISTS (SELECT 1 FROM temp.program_carried_over AS o
                                        WHERE o.ssid = program_c_only.ssid AND o.program = program_c_only.program
                                          AND (o.end_date = '' OR o.end_date >= program_c_only.start_date))
    AND NOT EXISTS (SELECT 1 FROM temp.program_touch AS p
                    WHERE p.ssid = program_c_only.ssid AND p.start_date >= :current_year || '-07-01'
                      AND (p.program = program_c_only.program
                           OR (program_c_only.program IN ('181', '182') AND p.program IN ('181', '182')))) THEN 'runs on'
  WHEN EXISTS (SELECT 1 FROM temp.program_orphan AS o
               WHERE o.program = program_c_only.program
                 AND (o.start_date = program_c_only.start_date
                      OR EXISTS (SELECT 1 FROM main.gone_program AS g
                                 WHERE g.student_id = program_c_only.student_id AND g.origin = o.origin AND g.code = o.code
                                   AND g.start_date = o.start_date))) THEN 'no STU row'
  -- Which school's row it is, nobody can tell without the column of the school.
  WHEN origin = 'PGM' AND runs AND NOT moved
    AND NOT EXISTS (SELECT 1 FROM main.supplied_column AS s WHERE s.table_code = 'PGM' AND s.column_code = 'SCL')
    THEN 'not supplied'
  ELSE '' END;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', code, 'program ' || program || ': ' ||
       CASE code
         WHEN 'keep' THEN 'on the keep-list'
         WHEN 'not sent by districts' THEN 'not sent by districts in that year'
         WHEN 'not supplied' THEN CASE WHEN missing IS NULL THEN 'PGM.SCL is not in the SIS export'
                                       WHEN missing LIKE '%|' THEN 'the table of this program was never imported from the SIS'
                                       ELSE replace(substr(missing, instr(missing, '|') + 1), ', ', ' and ')
                                            || iif(missing LIKE '%,%', ' are', ' is') || ' not in the SIS export' END
         WHEN 'future' THEN 'starts or ends after today at the state'
         WHEN 'different person' THEN 'its SSID is held back'
         WHEN 'SSID missing' THEN 'the SIS has no SSID for this local id now'
         WHEN 'SSID changed' THEN 'the SIS has another SSID for this local id now'
         WHEN 'held back' THEN 'its student or program row is held back'
         WHEN 'earlier year' THEN iif(program IN ('181', '182'), 'meals of another academic year',
                                      'of an earlier academic year, and no row of PGM or FOF touches it')
         WHEN 'other membership' THEN 'with a membership that the program does not have in that year'
         WHEN 'skipped in SIS' THEN 'the SIS has a spell of this student in that year without STU or LOC row'
         WHEN 'coverage' THEN 'a row of the SIS in that year is not covered by the ODS extract'
         WHEN 'not in SIS' THEN 'the SIS has no spell of this student in that year'
         WHEN 'code unknown' THEN 'PGM has a row of code ' || quote(unknown_code)
                                  || ' in that year, which has no translation (XRF PGM.CD; blank if it is no program of the state)'
         WHEN 'runs on' THEN origin || ' has a row of an earlier year that runs on; enter one of this year'
         WHEN 'no STU row' THEN origin || ' has such a row of a student whom STU does not have: correct its id, or export STU and '
                                || origin || ' together'
         ELSE 'the SIS has a spell of this student in that year that is not reported' END,
       ssid, student_id, school, start_date
FROM temp.program_c_only WHERE code <> '' ORDER BY ssid, start_date, school, part;

UPDATE temp.program_c SET fate = iif(o.code = '', 'go', 'left')
FROM temp.program_c_only AS o
WHERE o.ssid = program_c.ssid AND o.school = program_c.school AND o.start_date = program_c.start_date AND o.part = program_c.part;
