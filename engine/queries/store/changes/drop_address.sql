-- parameters: :row :why (kept in the event alone)
UPDATE address_history SET sent_batch = -1 WHERE id = :row AND sent_batch IS NULL AND :why <> ''
