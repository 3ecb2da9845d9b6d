-- The file is the whole history of the students in it. A row that is there already keeps its number, and with it whether
-- it was sent.  parameters: :today
-- A fix that starts while another row still runs changes that row in place and starts no new date.
CREATE TEMP TABLE fixed_address AS
SELECT f.rowid AS fix,
       (SELECT c.rowid FROM temp.stage_address_history AS c
        WHERE c.student_id = f.student_id AND coalesce(c.type, '') <> 'F' AND c.start_date <= f.start_date
          AND (coalesce(c.end_date, '') = '' OR c.end_date >= f.start_date)
        ORDER BY c.start_date DESC, c.rowid DESC LIMIT 1) AS place
FROM temp.stage_address_history AS f WHERE f.type = 'F';

UPDATE temp.stage_address_history
SET mail_address = f.mail_address, mail_city = f.mail_city, mail_state = f.mail_state, mail_zip = f.mail_zip,
    mail_zip4 = f.mail_zip4, residence_address = f.residence_address, residence_city = f.residence_city,
    residence_state = f.residence_state, residence_zip = f.residence_zip, residence_zip4 = f.residence_zip4,
    end_date = f.end_date, type = 'F'
FROM (SELECT x.place, s.*, row_number() OVER (PARTITION BY x.place ORDER BY s.start_date DESC, s.rowid DESC) AS newest
      FROM temp.fixed_address AS x JOIN temp.stage_address_history AS s ON s.rowid = x.fix
      WHERE x.place IS NOT NULL) AS f
WHERE stage_address_history.rowid = f.place AND f.newest = 1;

DELETE FROM temp.stage_address_history WHERE rowid IN (SELECT fix FROM temp.fixed_address WHERE place IS NOT NULL);

DROP TABLE temp.fixed_address;

-- Which stored row each row of the file is, if any. A cell that one side does not have is a blank one.
CREATE TEMP TABLE same_address AS
SELECT s.rowid AS staged, min(a.id) AS id
FROM temp.stage_address_history AS s
JOIN address_history AS a
  ON a.student_id = s.student_id AND a.start_date = s.start_date
 AND coalesce(a.mail_address, '') = coalesce(s.mail_address, '')  AND coalesce(a.mail_city, '') = coalesce(s.mail_city, '')
 AND coalesce(a.mail_state, '') = coalesce(s.mail_state, '')  AND coalesce(a.mail_zip, '') = coalesce(s.mail_zip, '')
 AND coalesce(a.mail_zip4, '') = coalesce(s.mail_zip4, '')  AND coalesce(a.residence_address, '') = coalesce(s.residence_address, '')
 AND coalesce(a.residence_city, '') = coalesce(s.residence_city, '')  AND coalesce(a.residence_state, '') = coalesce(s.residence_state, '')
 AND coalesce(a.residence_zip, '') = coalesce(s.residence_zip, '')  AND coalesce(a.residence_zip4, '') = coalesce(s.residence_zip4, '')
GROUP BY s.rowid;

UPDATE address_history
SET mail_address = s.mail_address, mail_city = s.mail_city, mail_state = s.mail_state, mail_zip = s.mail_zip, mail_zip4 = s.mail_zip4,
    residence_address = s.residence_address, residence_city = s.residence_city, residence_state = s.residence_state,
    residence_zip = s.residence_zip, residence_zip4 = s.residence_zip4, end_date = s.end_date, type = s.type, source = 'ADH.csv'
FROM temp.same_address AS k JOIN temp.stage_address_history AS s ON s.rowid = k.staged
WHERE address_history.id = k.id;

-- Rows of our own that the file tells in its own words: what was sent of them stays sent.
CREATE TEMP TABLE kept_address AS
SELECT * FROM address_history AS a
WHERE a.source = 'import' AND a.sent_batch IS NOT NULL AND a.student_id IN (SELECT student_id FROM temp.stage_address_history);

DELETE FROM address_history
WHERE id NOT IN (SELECT id FROM temp.same_address)
  AND (source = 'ADH.csv' OR student_id IN (SELECT student_id FROM temp.stage_address_history));

-- The first file is where the history begins; only an address that followed another in this academic year is news.
INSERT INTO address_history (student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
                             residence_city, residence_state, residence_zip, residence_zip4, start_date, end_date, type, source, sent_batch)
SELECT s.student_id, s.mail_address, s.mail_city, s.mail_state, s.mail_zip, s.mail_zip4, s.residence_address,
       s.residence_city, s.residence_state, s.residence_zip, s.residence_zip4, s.start_date, s.end_date, s.type, 'ADH.csv',
       CASE
         WHEN k.sent_batch IS NOT NULL THEN k.sent_batch
         WHEN EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'ADH') THEN NULL
         WHEN s.start_date >= school_year(:today) || '-07-01'
              AND EXISTS (SELECT 1 FROM temp.stage_address_history AS b
                          WHERE b.student_id = s.student_id AND b.start_date < s.start_date) THEN NULL
         ELSE 0
       END
FROM temp.stage_address_history AS s
LEFT JOIN temp.kept_address AS k
  ON k.id = (SELECT max(x.id) FROM temp.kept_address AS x
             WHERE x.student_id = s.student_id AND coalesce(x.mail_address, '') = coalesce(s.mail_address, '')
               AND coalesce(x.mail_zip, '') = coalesce(s.mail_zip, '')
               AND coalesce(x.residence_address, '') = coalesce(s.residence_address, '')
               AND coalesce(x.residence_zip, '') = coalesce(s.residence_zip, ''))
WHERE s.rowid NOT IN (SELECT staged FROM temp.same_address);

DROP TABLE temp.same_address;
DROP TABLE temp.kept_address;
