-- parameters: :process :generation_id :file_id :posted_on :event_id :partial
INSERT INTO post (process, generation_id, file_id, posted_at, posted_on, event_id, partial)
VALUES (:process, :generation_id, :file_id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :posted_on, :event_id, :partial)
