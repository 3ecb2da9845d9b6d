-- parameters: :attachment :event :dropped
INSERT INTO ut_attachment_drop (attachment_id, event_id, at, dropped)
VALUES (:attachment, :event, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :dropped)
