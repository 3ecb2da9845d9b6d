-- Rows to add: only in L, and the ODS extract spoke for them.
CREATE TEMP TABLE program_l_only AS
SELECT l.ssid, l.school, l.start_date, l.part, l.student_id, l.program, l.year, l.record, l.not_covered,
       EXISTS (SELECT 1 FROM temp.program_c AS c
               WHERE c.ssid = l.ssid AND c.start_date = l.start_date AND c.part = l.part AND c.school <> l.school
                 AND c.fate IS NOT 'go' AND field(l.record, 14) = '1') AS elsewhere
FROM temp.program_l AS l
WHERE l.ssid NOT IN (SELECT ssid FROM temp.different_person)
  AND NOT EXISTS (SELECT 1 FROM temp.program_c AS c
                  WHERE c.ssid = l.ssid AND c.school = l.school AND c.start_date = l.start_date AND c.part = l.part);

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT iif(not_covered IS NULL, 'left alone', 'not covered'), iif(not_covered IS NULL, 'at another school', 'coverage'),
       'program ' || program || ': ' || coalesce(not_covered, 'the state has this membership at another school'), ssid, student_id, school, start_date
FROM temp.program_l_only WHERE not_covered IS NOT NULL OR elsewhere
ORDER BY ssid, start_date, school, part;

DELETE FROM temp.program_l_only WHERE not_covered IS NOT NULL OR elsewhere;

CREATE TEMP TABLE program_pair (
  ssid TEXT NOT NULL, school TEXT NOT NULL, part TEXT NOT NULL, old_start TEXT NOT NULL, new_start TEXT NOT NULL,
  PRIMARY KEY (ssid, school, part, old_start)
) WITHOUT ROWID;
