-- parameters: :ssid :school
UPDATE keep SET dropped_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
WHERE ssid = :ssid AND school = :school AND dropped_at IS NULL
