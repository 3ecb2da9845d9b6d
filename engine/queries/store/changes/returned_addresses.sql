-- Where they live, if it is not the address that was last sent.  parameters: :today
INSERT INTO address_history (student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
                             residence_city, residence_state, residence_zip, residence_zip4, start_date, end_date, type, source, sent_batch)
SELECT student_id, field(record, 45), field(record, 47), field(record, 48), substr(field(record, 49), 1, 5), substr(field(record, 49), 7),
       field(record, 31), field(record, 33), field(record, 34), substr(field(record, 35), 1, 5), substr(field(record, 35), 7),
       school_year(date(:today, '-1 day')) || '-07-01', date(:today, '-1 day'), 'C', 'import', 0
FROM temp.returned
WHERE (residence_address <> field(record, 31) OR residence_city <> field(record, 33) OR residence_state <> field(record, 34) OR mail_address <> field(record, 45) OR mail_city <> field(record, 47) OR mail_state <> field(record, 48))
  AND NOT EXISTS (SELECT 1 FROM address_history AS a WHERE a.student_id = returned.student_id);

UPDATE address_history SET end_date = date(:today, '-1 day')
WHERE student_id IN (SELECT student_id FROM temp.returned WHERE residence_address <> field(record, 31) OR residence_city <> field(record, 33) OR residence_state <> field(record, 34) OR mail_address <> field(record, 45) OR mail_city <> field(record, 47) OR mail_state <> field(record, 48))
  AND coalesce(end_date, '') = '' AND start_date < :today;

INSERT INTO address_history (student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address,
                             residence_city, residence_state, residence_zip, residence_zip4, start_date, end_date, type, source)
SELECT student_id, mail_address, mail_city, mail_state, mail_zip, mail_zip4, residence_address, residence_city, residence_state,
       residence_zip, residence_zip4, :today, '', 'C', 'import'
FROM temp.returned
WHERE residence_address <> field(record, 31) OR residence_city <> field(record, 33) OR residence_state <> field(record, 34) OR mail_address <> field(record, 45) OR mail_city <> field(record, 47) OR mail_state <> field(record, 48);
