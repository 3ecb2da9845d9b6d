-- Same key (senr.md 3.1).
-- parameters: :mask :names :today :current_year :no_future
UPDATE temp.c_row SET fate = 'same'
WHERE EXISTS (SELECT 1 FROM temp.l_row AS l WHERE l.ssid = c_row.ssid AND l.school = c_row.school AND l.start_date = c_row.start_date
              AND same_record(c_row.record, l.record, :mask));

CREATE TEMP TABLE matched AS
SELECT c.ssid, c.school, c.start_date, l.student_id, c.record AS held, carried(c.record, l.record) AS record, c.year,
       c.exit_date AS old_exit, c.exit_reason AS old_reason, c.completion AS old_completion, c.status AS old_status,
       l.not_covered
FROM temp.c_row AS c
JOIN temp.l_row AS l ON l.ssid = c.ssid AND l.school = c.school AND l.start_date = c.start_date
WHERE c.fate IS NULL;

UPDATE temp.c_row SET fate = 'matched'
WHERE (ssid, school, start_date) IN (SELECT ssid, school, start_date FROM temp.matched);

-- What only a graduate may have does not outlive the completion.
UPDATE temp.matched
SET record = with_field(with_field(with_field(with_field(record, 29, ''), 32, ''), 33, ''), 35, '')
WHERE old_completion = '100' AND field(record, 27) <> '100';

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', 'future', 'starts or exits after today at the state', ssid, student_id, school, start_date
FROM temp.matched WHERE :no_future = 1 AND (start_date > :today OR old_exit > :today);

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'left alone', 'closed at the state', 'an open spell of a past year does not reopen the state''s row', ssid, student_id, school, start_date
FROM temp.matched
WHERE NOT (:no_future = 1 AND (start_date > :today OR old_exit > :today))
  AND year < :current_year AND field(record, 25) = '' AND old_exit <> '';

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date)
SELECT 'not covered', 'coverage', not_covered, ssid, student_id, school, start_date
FROM temp.matched WHERE not_covered IS NOT NULL;

DELETE FROM temp.matched
WHERE (:no_future = 1 AND (start_date > :today OR old_exit > :today))
   OR (year < :current_year AND field(record, 25) = '' AND old_exit <> '')
   OR not_covered IS NOT NULL;
