-- parameters: :ssid
UPDATE same_person SET dropped_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE ssid = :ssid AND dropped_at IS NULL
