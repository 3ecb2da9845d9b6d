-- Addresses that came with ADH.csv: key, school (none), cells. A row keeps its number as long as the file has it.
SELECT id AS key, '', student_id, start_date, coalesce(end_date, ''), coalesce(type, ''), coalesce(mail_address, ''),
       coalesce(mail_city, ''), coalesce(mail_state, ''), coalesce(mail_zip, ''), coalesce(mail_zip4, ''),
       coalesce(residence_address, ''), coalesce(residence_city, ''), coalesce(residence_state, ''),
       coalesce(residence_zip, ''), coalesce(residence_zip4, '')
FROM address_history
WHERE source = 'ADH.csv'
