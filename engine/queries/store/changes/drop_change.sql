-- A change that is not to be sent: -1 stands for dropped, and a reason goes with it.  parameters: :row :why
UPDATE change_log SET sent_batch = -1, date_reason = :why WHERE id = :row AND (sent_batch IS NULL OR sent_batch = 0)
