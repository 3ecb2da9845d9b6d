-- The schools of an SSID's entries on the keep-list; '' stands for every school.
-- parameters: :ssid
SELECT school FROM keep WHERE ssid = :ssid AND dropped_at IS NULL ORDER BY school
