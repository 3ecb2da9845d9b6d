-- parameters: :process :number :generation_id :after_post :today :options :event_id :zip_sha256
INSERT INTO batch (process, number, generation_id, after_post, created_at, today, options, event_id, zip_sha256)
VALUES (:process, :number, :generation_id, :after_post, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :today, :options, :event_id,
        :zip_sha256)
