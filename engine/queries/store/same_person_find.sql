-- parameters: :ssid
SELECT id FROM same_person WHERE ssid = :ssid AND dropped_at IS NULL
