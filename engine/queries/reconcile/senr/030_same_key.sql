-- Same key (senr.md 3.1).
-- parameters: :mask :names :today :current_year :no_future
UPDATE temp.c_row SET fate = 'same'
WHERE EXISTS (SELECT 1 FROM temp.l_row AS l WHERE l.ssid = c_row.ssid AND l.school = c_row.school AND l.start_date = c_row.start_date
              AND same_record(c_row.record, l.record, :mask));

CREATE TEMP TABLE matched AS
SELECT c.ssid, c.school, c.start_date, l.student_id, c.record AS held, carried(c.record, l.record) AS record, c.year,
       c.exit_date AS old_exit, c.exit_reason AS old_reason, c.completion AS old_completion, c.status AS old_status,
       l.not_covered, l.spell_id, '' AS stays
FROM temp.c_row AS c
JOIN temp.l_row AS l ON l.ssid = c.ssid AND l.school = c.school AND l.start_date = c.start_date
WHERE c.fate IS NULL;

-- The state's own form of the local id stays: zeros in front of it mean nothing.
UPDATE temp.matched SET record = with_field(record, 9, field(held, 9))
WHERE field(held, 9) <> field(record, 9) AND without_zeros(field(held, 9)) = without_zeros(field(record, 9));

UPDATE temp.c_row SET fate = 'matched'
WHERE (ssid, school, start_date) IN (SELECT ssid, school, start_date FROM temp.matched);

-- What only a graduate may have does not outlive the completion.
UPDATE temp.matched
SET record = with_field(with_field(with_field(with_field(record, 29, ''), 32, ''), 33, ''), 35, '')
WHERE old_completion = '100' AND field(record, 27) <> '100';

-- What an open spell does not open again: the state's exit of a year that is over; one that the SIS has too, but after today
-- (--no-future-dates); one of the year's end, which the SIS never had (whether it is derived is an option's word, or the calendar's). Nor
-- does a shorter calendar move it.
UPDATE temp.matched SET stays = CASE
    WHEN :no_future = 1 AND (start_date > :today OR old_exit > :today) THEN 'starts or exits after today at the state'
    WHEN old_exit <> '' AND field(record, 25) = '' AND (SELECT s.exit_dropped FROM temp.spell AS s WHERE s.id = matched.spell_id) = 1
      THEN 'the SIS has an exit after today; until then the state''s exit stays'
    WHEN old_exit <> '' AND field(record, 25) = '' AND (year < :current_year OR year < school_year(:today))
      THEN 'an open spell of a past year does not reopen the state''s row'
    WHEN old_exit <> '' AND field(record, 25) = '' AND is_year_end THEN 'an exit of the year''s end that the state took stays until the SIS has another'
    WHEN old_exit > iso(field(record, 25)) AND old_reason = field(record, 26) AND is_year_end
         AND (SELECT s.local_reason FROM temp.spell AS s WHERE s.id = matched.spell_id) = 'year end'
      THEN 'a shorter calendar does not move an exit that the state took'
    ELSE '' END
FROM (SELECT m.ssid AS of_ssid, m.school AS of_school, m.start_date AS of_start,
             m.old_exit >= (m.year + 1) || '-04-01'
             AND (m.old_reason IN ('E155', 'E156', 'E170', 'E230')
                  OR EXISTS (SELECT 1 FROM main.student_school AS w
                             JOIN temp.translation AS e ON e.kind = 'exit_reason' AND e.local = w.end_of_year_status
                             WHERE w.student_id = m.student_id AND w.end_of_year_status <> '' AND e.state = m.old_reason)) AS is_year_end
      FROM temp.matched AS m)
WHERE of_ssid = ssid AND of_school = school AND of_start = start_date;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', iif(stays LIKE '%after today%', 'future', 'closed at the state'), stays, ssid, student_id, school, start_date
FROM temp.matched WHERE stays <> '' ORDER BY iif(stays LIKE '%after today%', 0, 1), ssid, start_date, school;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'not covered', 'coverage', not_covered, ssid, student_id, school, start_date
FROM temp.matched WHERE not_covered IS NOT NULL;

DELETE FROM temp.matched WHERE stays <> '' OR not_covered IS NOT NULL;
