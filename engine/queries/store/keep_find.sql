-- parameters: :ssid :school
SELECT id FROM keep WHERE ssid = :ssid AND school = :school AND dropped_at IS NULL
