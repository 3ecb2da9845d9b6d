-- The keep-list as it stands.
SELECT ssid, school, why, added_at, added_by FROM keep WHERE dropped_at IS NULL ORDER BY ssid, school
