-- Removals, no shows and additions (senr.md 3.2 e-f, 3.3, 3.4).
-- parameters: :names
-- A no show keeps C's fields 4 to 24; exit date and reason are set; 2, 3 and 27 to 35 are empty.
CREATE TEMP TABLE no_show_mask AS
SELECT record('SENR', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
              NULL, NULL, NULL, NULL, NULL, NULL, '', '', '', '', '', '', '', '', '') AS no_show;

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

CREATE TEMP TABLE coming_no_show AS
SELECT ssid, school, start_date, student_id, year,
       coalesce('start date changed from ' || start_date || ' to ' || new_start, 'the SIS does not have this spell')
         || '; the last row of an SSID cannot be deleted (SENR0180)' AS why,
       record AS held,
       carried(with_field(with_field(record, 25, compact(CASE WHEN status = '20' OR special THEN start_date
                                                              ELSE date(start_date, '-1 day') END)),
                          26, iif(status = '20', 'E170', 'N470')),
               (SELECT no_show FROM temp.no_show_mask)) AS record
FROM temp.going
WHERE NOT another_stays AND newest = 1;

INSERT INTO temp.change (ssid, school, start_date, student_id, year, action, reason, changed, held, record)
SELECT ssid, school, start_date, student_id, year, 'no_show', why, changed_fields(held, record, :names), held, record
FROM temp.coming_no_show
WHERE record <> with_field(with_field(with_field(held, 1, 'SENR'), 2, ''), 3, '');

-- A row of status 20 that became a no show (E170 on its start) is one from then on.
INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', 'no show', 'a no show already', ssid, student_id, school, start_date
FROM temp.coming_no_show
WHERE record = with_field(with_field(with_field(held, 1, 'SENR'), 2, ''), 3, '');

-- Without a program column every new row is primary.
INSERT INTO temp.change (ssid, school, start_date, student_id, year, action, reason, changed, held, record)
SELECT l.ssid, l.school, l.start_date, l.student_id, l.year, 'add',
       coalesce('start date changed from ' || p.old_start || ' to ' || l.start_date, 'the state does not have this spell'),
       '', NULL,
       iif((SELECT program FROM temp.supplied), carried('', l.record), carried(with_field('', 23, '10'), l.record))
FROM temp.l_only AS l
LEFT JOIN temp.start_pair AS p ON p.ssid = l.ssid AND p.school = l.school AND p.new_start = l.start_date;
