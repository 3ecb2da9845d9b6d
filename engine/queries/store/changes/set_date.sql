-- Another day for a change; what the log said stays beside it, and the change is sent again.  parameters: :row :date :why
UPDATE change_log
SET original_date = coalesce(original_date, effective_date), effective_date = :date, date_reason = :why, sent_batch = NULL
WHERE id = :row
