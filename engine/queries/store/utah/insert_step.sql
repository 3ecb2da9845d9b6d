-- parameters: :event :extract :step :detail
INSERT INTO ut_step (event_id, extract_id, at, step, detail)
VALUES (:event, :extract, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :step, :detail)
