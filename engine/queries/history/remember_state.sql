-- A file that was rejected and is posted all the same: an unpost gives it its state back.  parameters: :post_id :file_id
INSERT INTO obsoleted (post_id, file_id, status) SELECT :post_id, id, status FROM batch_file WHERE id = :file_id AND status = 'rejected'
