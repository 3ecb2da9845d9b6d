-- How many of the changes only take back the last one of their field, and how many there are; addresses too.
WITH come AS (
  SELECT a.id, a.student_id, a.residence_address, a.residence_zip, a.mail_address, a.mail_zip,
         (SELECT max(p.id) FROM address_history AS p WHERE p.student_id = a.student_id AND p.id < a.id) AS last_id
  FROM address_history AS a
  WHERE a.id > (SELECT id FROM temp.last_address) AND a.sent_batch IS NULL
), address AS (
  SELECT EXISTS (
    SELECT 1 FROM address_history AS b
    WHERE b.id = (SELECT max(p.id) FROM address_history AS p WHERE p.student_id = c.student_id AND p.id < c.last_id)
      AND coalesce(b.residence_address, '') = coalesce(c.residence_address, '') AND coalesce(b.residence_zip, '') = coalesce(c.residence_zip, '')
      AND coalesce(b.mail_address, '') = coalesce(c.mail_address, '') AND coalesce(b.mail_zip, '') = coalesce(c.mail_zip, '')) AS back
  FROM come AS c
)
SELECT sum(back), count(*) FROM (
  SELECT EXISTS (
           SELECT 1 FROM change_log AS c
           WHERE c.id = (SELECT max(l.id) FROM change_log AS l
                         WHERE l.student_id = f.student_id AND l.table_code = f.table_code AND l.field_code = f.field_code
                           AND l.row_key = f.row_key)
             AND coalesce(c.old_value, '') = f.new_value AND c.new_value = f.old_value) AS back
  FROM temp.found_change AS f WHERE NOT (f.table_code = 'STU' AND f.field_code = 'SC')
  UNION ALL
  SELECT back FROM address
)
