-- parameters: :file_id :batch
UPDATE change_log SET sent_batch = NULL
WHERE sent_batch = :batch AND id IN (SELECT change_id FROM batch_change WHERE file_id = :file_id AND kind = 'change');

UPDATE address_history SET sent_batch = NULL
WHERE sent_batch = :batch AND id IN (SELECT change_id FROM batch_change WHERE file_id = :file_id AND kind = 'address');
