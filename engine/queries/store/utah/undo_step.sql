-- parameters: :step :event
INSERT INTO ut_step_undo (step_id, event_id, at) VALUES (:step, :event, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
