-- Unposted files of batches that were made from a belief with this post in it.  parameters: :process :post_id
SELECT count(*) FROM batch_file AS f
JOIN batch AS b ON b.id = f.batch_id
WHERE b.process = :process AND b.after_post >= :post_id AND f.status IN ('ready', 'locked')
