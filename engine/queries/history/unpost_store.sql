-- Takes a post back: what it made obsolete gets its state back (a rejected file its own), what was computed after it becomes obsolete.
-- parameters: :post_id :process :file_id :batch_id :file_number :event_id
INSERT INTO unpost (post_id, unposted_at, event_id)
VALUES (:post_id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :event_id);

UPDATE batch_file SET status = 'locked'
WHERE batch_id = :batch_id AND number > :file_number AND status <> 'rejected';

UPDATE batch_file SET status = 'ready' WHERE id = :file_id;

UPDATE batch_file SET status = o.status
FROM obsoleted AS o
WHERE o.post_id = :post_id AND o.file_id = batch_file.id;

UPDATE batch_file SET status = 'obsolete'
WHERE status IN ('ready', 'locked')
  AND batch_id IN (SELECT id FROM batch WHERE process = :process AND after_post >= :post_id);
