-- Rows of C that L does not have (senr.md 3.2): left alone for a reason, or they go.
-- parameters: :today :current_year :no_future
CREATE TEMP TABLE c_only AS
SELECT c.ssid, c.student_id, c.school, c.start_date, c.year, c.status, c.exit_date, c.exit_reason,
       coalesce((SELECT coalesce(st.ssid, '') FROM main.student AS st WHERE st.id = c.student_id),
                (SELECT coalesce(st.ssid, '') FROM main.student AS st WHERE st.id = ltrim(c.student_id, '0'))
       ) AS local_ssid, -- NULL: unknown id
       coalesce(
         (SELECT p.why FROM temp.protected_year AS p WHERE p.kind = 'ssid' AND p.who = c.ssid AND p.year = c.year),
         (SELECT p.why FROM temp.protected_year AS p
          WHERE p.kind = 'student' AND p.who = ltrim(c.student_id, '0') AND p.year = c.year)
       ) AS left_out,
       c.year = school_year(:today) AND NOT EXISTS (SELECT 1 FROM temp.rolled_over_school AS r WHERE r.code = c.school)
         AND c.ssid NOT IN (SELECT w.ssid FROM temp.withdrawal AS w)  -- whose leaving STU.SWR tells
         AS not_rolled_over,
       NOT EXISTS (SELECT 1 FROM main.student AS st JOIN main.enrollment AS e ON e.student_id = st.id
                   WHERE st.ssid = c.ssid AND school_year(e.start_date) = c.year)
         AND NOT EXISTS (SELECT 1 FROM main.enrollment AS e
                         WHERE e.student_id IN (c.student_id, ltrim(c.student_id, '0')) AND school_year(e.start_date) = c.year)
         AS not_in_sis,               -- no spell of that year at all
       '' AS code, '' AS reason
FROM temp.c_row AS c
WHERE c.fate IS NULL AND c.in_scope = 1 AND c.in_window = 1;

CREATE UNIQUE INDEX temp.c_only_key ON c_only (ssid, school, start_date);

UPDATE temp.c_only SET code = CASE
  WHEN exit_date <> '' AND exit_date <= start_date AND (exit_reason = 'N470' OR status = '20' AND exit_reason = 'E170') THEN 'no show'
  WHEN EXISTS (SELECT 1 FROM main.keep AS k
               WHERE k.ssid = c_only.ssid AND k.dropped_at IS NULL AND k.school IN ('', c_only.school)) THEN 'keep'
  WHEN :no_future = 1 AND (start_date > :today OR exit_date > :today) THEN 'future'
  WHEN ssid IN (SELECT ssid FROM temp.different_person) THEN 'different person'
  WHEN local_ssid = '' THEN 'SSID missing'
  WHEN local_ssid <> ssid THEN 'SSID changed'
  WHEN ltrim(student_id, '0') IN (SELECT ltrim(student_id, '0') FROM temp.held_student)
    OR EXISTS (SELECT 1 FROM main.student AS st JOIN temp.held_student AS h ON h.student_id = st.id
               WHERE st.ssid = c_only.ssid) THEN 'held back'
  WHEN left_out IS NOT NULL THEN left_out
  WHEN EXISTS (SELECT 1 FROM temp.stray_spell AS k WHERE k.school = c_only.school AND k.year = c_only.year
               AND (c_only.not_in_sis OR k.start_date = c_only.start_date)) THEN 'no STU row'
  WHEN EXISTS (SELECT 1 FROM temp.other_school_spell AS o WHERE o.ssid = c_only.ssid AND o.year = c_only.year)
    THEN 'other school'
  WHEN ssid IN (SELECT ssid FROM temp.not_covered_student)
    OR EXISTS (SELECT 1 FROM temp.l_row AS l WHERE l.ssid = c_only.ssid AND l.year = c_only.year AND l.not_covered IS NOT NULL)
    THEN 'coverage'
  WHEN not_in_sis AND not_rolled_over THEN 'SIS not rolled over'
  WHEN not_in_sis AND (year <> :current_year OR year < school_year(:today)) THEN 'not in SIS'
  ELSE '' END;

UPDATE temp.c_only SET reason = CASE code
  WHEN 'no show' THEN 'a no show already'
  WHEN 'keep' THEN 'on the keep-list'
  WHEN 'future' THEN 'starts or exits after today at the state'
  WHEN 'different person' THEN 'its SSID is held back'
  WHEN 'SSID missing' THEN 'the SIS has no SSID for this local id now'
  WHEN 'SSID changed' THEN 'the SIS has another SSID for this local id now'
  WHEN 'held back' THEN 'its student is held back'
  WHEN 'skipped in SIS' THEN 'the SIS has a spell of this student in that year without STU or LOC row'
  WHEN 'coverage' THEN 'a spell of this student is not covered by the ODS extract'
  WHEN 'not in SIS' THEN 'the SIS has no spell of this student in that year'
                         || iif(substr(:today, 6, 2) = '06', '; due before rollover', '')
  WHEN 'SIS not rolled over' THEN 'the SIS has no spell of ' || year || '-' || (year + 1) || ' at that school yet'
  WHEN 'no STU row' THEN 'ENR has a spell at that school in that year of a student whom STU does not have'
  WHEN 'other school' THEN 'the SIS has a spell of this student at another school, which this run does not send: extract without --school'
  ELSE 'the SIS has a spell of this student in that year that is not reported' END
WHERE code <> '';

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', code, reason, ssid, student_id, school, start_date FROM temp.c_only WHERE code <> ''
ORDER BY ssid, start_date, school;

UPDATE temp.c_row SET fate = iif((SELECT o.code FROM temp.c_only AS o WHERE o.ssid = c_row.ssid AND o.school = c_row.school
                                  AND o.start_date = c_row.start_date) = '', 'go', 'left')
WHERE (ssid, school, start_date) IN (SELECT ssid, school, start_date FROM temp.c_only);

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'not covered', 'coverage', l.not_covered, l.ssid, l.student_id, l.school, l.start_date
FROM temp.l_row AS l
WHERE l.not_covered IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM temp.c_row AS c WHERE c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date)
ORDER BY l.ssid, l.start_date;

-- Rows to add: only in L, and the ODS extract spoke for them.
CREATE TEMP TABLE l_only AS
SELECT l.ssid, l.school, l.start_date, l.student_id, l.year, l.record, l.spell_id
FROM temp.l_row AS l
WHERE l.not_covered IS NULL
  AND l.ssid NOT IN (SELECT ssid FROM temp.different_person)
  AND l.ssid NOT IN (SELECT ssid FROM temp.not_covered_student)
  AND NOT EXISTS (SELECT 1 FROM temp.c_row AS c WHERE c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date);

CREATE TEMP TABLE start_pair (
  ssid TEXT NOT NULL, school TEXT NOT NULL, old_start TEXT NOT NULL, new_start TEXT NOT NULL,
  PRIMARY KEY (ssid, school, old_start)
) WITHOUT ROWID;
