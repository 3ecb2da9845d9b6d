-- The files of a batch in posting order.  parameters: :batch_id
SELECT id, number, name, kind, records, status, sha256 FROM batch_file WHERE batch_id = :batch_id ORDER BY number
