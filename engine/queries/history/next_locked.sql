-- The file that becomes ready when one is posted.  parameters: :batch_id :number
SELECT id, name FROM batch_file WHERE batch_id = :batch_id AND number > :number AND status = 'locked' ORDER BY number LIMIT 1
