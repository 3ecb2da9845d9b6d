-- What the state said of a file.  parameters: :file_id :status :job_id :at ('' for now) :post_id :reply_id :event_id
INSERT INTO state_status (file_id, status, job_id, at, stored_at, post_id, reply_id, event_id)
VALUES (:file_id, :status, :job_id, iif(:at = '', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :at),
        strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :post_id, :reply_id, :event_id)
