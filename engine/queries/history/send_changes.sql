-- The changes that a posted file carries are sent, and what it says of birth date and gender is known.
-- parameters: :post_id :file_id :batch
UPDATE change_log SET sent_batch = :batch
WHERE id IN (SELECT change_id FROM batch_change WHERE file_id = :file_id AND kind = 'change');

UPDATE address_history SET sent_batch = :batch
WHERE id IN (SELECT change_id FROM batch_change WHERE file_id = :file_id AND kind = 'address');

INSERT INTO belief_identity (post_id, ssid, birth_date, gender)
SELECT :post_id, ssid, field(record, 18), field(record, 19)
FROM (SELECT ssid, record, max(start_date) FROM batch_record WHERE file_id = :file_id GROUP BY ssid)
WHERE field(record, 18) <> '' AND field(record, 19) <> ''
  AND (SELECT b.process FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id WHERE f.id = :file_id) = 'SINF';
