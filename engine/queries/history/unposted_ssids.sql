-- Whom the files of the process that may still go to the state hold.  parameters: :process
SELECT DISTINCT r.ssid FROM batch AS b
CROSS JOIN batch_file AS f ON f.batch_id = b.id AND f.status IN ('ready', 'locked')
CROSS JOIN batch_record AS r ON r.file_id = f.id
WHERE b.process = :process
