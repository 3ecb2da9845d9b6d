-- Without an ADH.csv the address history is kept from STU: the address as it was ends the day before, a new row begins
-- today. Somebody without a history had the old address since July 1.  parameters: :today
CREATE TEMP TABLE moved AS
SELECT n.student_id,
       o.mail_address AS old_mail_address, o.mail_city AS old_mail_city, o.mail_state AS old_mail_state, o.mail_zip AS old_mail_zip,
       o.mail_zip4 AS old_mail_zip4, o.residence_address AS old_residence_address, o.residence_city AS old_residence_city,
       o.residence_state AS old_residence_state, o.residence_zip AS old_residence_zip, o.residence_zip4 AS old_residence_zip4,
       n.mail_address, n.mail_city, n.mail_state, n.mail_zip, n.mail_zip4,
       n.residence_address, n.residence_city, n.residence_state, n.residence_zip, n.residence_zip4
FROM temp.suspect AS s
CROSS JOIN main.student_school AS n ON n.student_id = s.student_id AND n.identity = 1
CROSS JOIN student_school_before AS o
  ON o.student_id = s.student_id
 AND (o.school = n.school
      OR (o.identity = 1 AND NOT EXISTS (SELECT 1 FROM student_school_before AS b
                                         WHERE b.student_id = n.student_id AND b.school = n.school)))
WHERE n.mail_address <> o.mail_address OR n.mail_city <> o.mail_city OR n.mail_state <> o.mail_state OR n.mail_zip <> o.mail_zip
   OR n.mail_zip4 <> o.mail_zip4 OR n.residence_address <> o.residence_address OR n.residence_city <> o.residence_city
   OR n.residence_state <> o.residence_state OR n.residence_zip <> o.residence_zip OR n.residence_zip4 <> o.residence_zip4;

INSERT INTO address_history (student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
                             residence_city, residence_state, residence_zip, residence_zip4, start_date, end_date, type, source, sent_batch)
SELECT student_id, old_mail_address, old_mail_city, old_mail_state, old_mail_zip, old_mail_zip4, old_residence_address,
       old_residence_city, old_residence_state, old_residence_zip, old_residence_zip4,
       school_year(date(:today, '-1 day')) || '-07-01', '', 'C', 'import', 0
FROM temp.moved AS m
WHERE NOT EXISTS (SELECT 1 FROM address_history AS a WHERE a.student_id = m.student_id);

UPDATE address_history
SET end_date = date(:today, '-1 day')
WHERE student_id IN (SELECT student_id FROM temp.moved) AND coalesce(end_date, '') = '' AND start_date < :today;

DELETE FROM address_history
WHERE student_id IN (SELECT student_id FROM temp.moved) AND source = 'import' AND start_date = :today;

INSERT INTO address_history (student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
                             residence_city, residence_state, residence_zip, residence_zip4, start_date, end_date, type, source)
SELECT student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
       residence_city, residence_state, residence_zip, residence_zip4, :today, '', 'C', 'import'
FROM temp.moved;

DROP TABLE temp.moved;
