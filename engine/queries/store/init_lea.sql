-- parameters: :code :name :state
INSERT INTO lea (code, name, state, created_at) VALUES (:code, :name, :state, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
