-- Both logs, one row a change.  parameters: :student ('' for all) :pending (0, 1) :since ('' for all)
SELECT CAST(id AS TEXT) AS row, student_id, table_code || '.' || field_code AS what, row_key, coalesce(old_value, '') AS old,
       coalesce(new_value, '') AS new, effective_date AS date, coalesce(original_date, '') AS original_date,
       coalesce(date_reason, '') AS why, source, seen_at,
       CASE WHEN sent_batch IS NULL THEN '' WHEN sent_batch = 0 THEN 'before' WHEN sent_batch < 0 THEN 'dropped'
            ELSE 'SINF batch ' || sent_batch END AS sent
FROM change_log
WHERE (:student = '' OR student_id = :student) AND (NOT :pending OR sent_batch IS NULL) AND effective_date >= :since
UNION ALL
SELECT 'A' || id, student_id, 'address', '',
       coalesce((SELECT trim(coalesce(nullif(b.residence_address, ''), b.mail_address, '')) FROM address_history AS b
                 WHERE b.student_id = a.student_id AND (b.start_date, b.id) < (a.start_date, a.id)
                 ORDER BY b.start_date DESC, b.id DESC LIMIT 1), ''),
       trim(coalesce(nullif(residence_address, ''), mail_address, '')), start_date, '', '', source, '',
       CASE WHEN sent_batch IS NULL THEN '' WHEN sent_batch = 0 THEN 'before' WHEN sent_batch < 0 THEN 'dropped'
            ELSE 'SINF batch ' || sent_batch END
FROM address_history AS a
WHERE (:student = '' OR student_id = :student) AND (NOT :pending OR sent_batch IS NULL) AND start_date >= :since
ORDER BY student_id, date, row
