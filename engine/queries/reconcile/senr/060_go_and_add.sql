-- Removals, no shows and additions (senr.md 3.2 e-f, 3.3, 3.4).
-- parameters: :names :today
-- A no show keeps C's fields 4 to 24; exit date and reason are set; 2, 3 and 27 to 35 are empty.
CREATE TEMP TABLE no_show_mask AS
SELECT record('SENR', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
              NULL, NULL, NULL, NULL, NULL, NULL, '', '', '', '', '', '', '', '', '') AS no_show;

-- A graduate's last row is no no show, whatever the SIS has now.
CREATE TEMP TABLE completed_row AS
SELECT ssid, school, start_date, student_id FROM (
  SELECT c.ssid, c.school, c.start_date, c.student_id, c.exit_date, c.completion,
         row_number() OVER (PARTITION BY c.ssid ORDER BY c.start_date DESC, c.school DESC) AS newest
  FROM temp.c_row AS c
  WHERE c.fate = 'go' AND NOT EXISTS (SELECT 1 FROM temp.c_row AS o WHERE o.ssid = c.ssid AND o.fate IS NOT 'go'))
WHERE newest = 1 AND exit_date <> '' AND completion <> '';

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', 'completed', 'a closed row with a completion is never made a no show', ssid, student_id, school, start_date
FROM temp.completed_row ORDER BY ssid;

UPDATE temp.c_row SET fate = 'left'
WHERE (ssid, school, start_date) IN (SELECT ssid, school, start_date FROM temp.completed_row);

CREATE TEMP TABLE going AS
SELECT c.ssid, c.school, c.start_date, c.student_id, c.year, c.status, c.record,
       EXISTS (SELECT 1 FROM temp.c_row AS o WHERE o.ssid = c.ssid AND o.fate IS NOT 'go') AS another_stays,
       row_number() OVER (PARTITION BY c.ssid ORDER BY c.start_date DESC, c.school DESC) AS newest,
       (SELECT p.new_start FROM temp.start_pair AS p
        WHERE p.ssid = c.ssid AND p.school = c.school AND p.old_start = c.start_date) AS new_start,
       EXISTS (SELECT 1 FROM main.student AS st JOIN main.special_education AS e ON e.student_id = st.id
               WHERE (st.ssid = c.ssid OR st.id = c.student_id) AND coalesce(e.exit_date, '') = '') AS special
FROM temp.c_row AS c
WHERE c.fate = 'go';

INSERT INTO temp.change (ssid, school, start_date, student_id, year, action, reason, changed, held, record)
SELECT ssid, school, start_date, student_id, year, 'remove',
       coalesce('start date changed from ' || start_date || ' to ' || new_start, 'the SIS does not have this spell'),
       '', record, with_field(with_field(with_field(record, 1, 'SENR'), 2, 'D'), 3, '')
FROM temp.going
WHERE another_stays OR newest > 1;

INSERT INTO temp.change (ssid, school, start_date, student_id, year, action, reason, changed, held, record)
SELECT ssid, school, start_date, student_id, year, 'no_show', why, changed_fields(held, record, :names), held, record
FROM (
  SELECT ssid, school, start_date, student_id, year,
         coalesce('start date changed from ' || start_date || ' to ' || new_start, 'the SIS does not have this spell')
           || '; the last row of an SSID cannot be deleted (SENR0180)' AS why,
         record AS held,
         carried(with_field(with_field(record, 25, compact(CASE WHEN status = '20' OR special THEN start_date
                                                                ELSE date(start_date, '-1 day') END)),
                            26, iif(status = '20', 'E170', 'N470')),
                 (SELECT no_show FROM temp.no_show_mask)) AS record
  FROM temp.going
  WHERE NOT another_stays AND newest = 1)
WHERE record <> held;

-- A row that the belief once had and the last extract has not may be at the state all the same (a short extract): what the SIS does
-- not supply is as it was there, and what the state had closed in a year that is over stays closed (only with it the graduate's fields).
CREATE TEMP TABLE addition AS
SELECT a.*, coalesce((
  SELECT k.record FROM (
    SELECT g.number, 0 AS post_id, o.record
    FROM main.generation AS g
    JOIN main.ods_row AS o ON o.generation_id = g.id AND o.ssid = a.ssid AND o.school = a.school AND o.start_date = a.start_date
                          AND o.part = ''
    WHERE g.process = 'SENR'
    UNION ALL
    SELECT g.number, p.id, r.record
    FROM main.batch_record AS r
    JOIN main.standing_post AS p ON p.file_id = r.file_id
                                AND (NOT p.partial OR r.school IN (SELECT s.school FROM main.post_school AS s WHERE s.post_id = p.id))
    JOIN main.generation AS g ON g.id = p.generation_id AND g.process = 'SENR'
    WHERE r.ssid = a.ssid AND r.school = a.school AND r.start_date = a.start_date AND r.part = '') AS k
  ORDER BY k.number DESC, k.post_id DESC LIMIT 1), '') AS earlier
FROM temp.l_only AS a;

UPDATE temp.addition
SET record = with_field(with_field(with_field(with_field(with_field(with_field(with_field(
               record, 25, field(earlier, 25)), 26, field(earlier, 26)), 27, field(earlier, 27)), 29, field(earlier, 29)),
               32, field(earlier, 32)), 33, field(earlier, 33)), 35, field(earlier, 35))
WHERE year < school_year(:today) AND field(record, 25) = '' AND field(earlier, 25) <> '';

-- Without a program column every new row is primary.
INSERT INTO temp.change (ssid, school, start_date, student_id, year, action, reason, changed, held, record)
SELECT a.ssid, a.school, a.start_date, a.student_id, a.year, 'add',
       coalesce('start date changed from ' || p.old_start || ' to ' || a.start_date,
                iif(a.earlier = '', 'the state does not have this spell',
                    'the last ODS extract does not have this spell, an earlier one has: what the SIS does not supply is as it was')),
       '', NULL, carried(iif(a.earlier = '' AND NOT (SELECT program FROM temp.supplied), with_field('', 23, '10'), a.earlier), a.record)
FROM temp.addition AS a
LEFT JOIN temp.start_pair AS p ON p.ssid = a.ssid AND p.school = a.school AND p.new_start = a.start_date;
