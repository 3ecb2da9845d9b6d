-- parameters: :process :generation_id :file_id :posted_on :event_id
INSERT INTO post (process, generation_id, file_id, posted_at, posted_on, event_id)
VALUES (:process, :generation_id, :file_id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :posted_on, :event_id)
