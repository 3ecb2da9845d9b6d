-- parameters: :generation :event
INSERT INTO generation_undo (generation_id, undone_at, event_id)
VALUES (:generation, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :event)
