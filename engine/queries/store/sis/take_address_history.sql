-- The file replaces its own earlier rows, not those that the engine kept itself.
DELETE FROM address_history WHERE source = 'ADH.csv';
INSERT INTO address_history (student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
                             residence_city, residence_state, residence_zip, residence_zip4, start_date, end_date, type, source)
SELECT student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
       residence_city, residence_state, residence_zip, residence_zip4, start_date, end_date, type, 'ADH.csv'
FROM temp.stage_address_history;
