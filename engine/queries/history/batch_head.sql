-- parameters: :batch_id
SELECT process, number, today FROM batch WHERE id = :batch_id
