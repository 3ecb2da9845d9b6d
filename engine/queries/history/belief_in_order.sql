-- The belief by key, for a comparison that walks two sorted lists.  parameters: :process
SELECT ssid, school, start_date, part, record FROM belief WHERE process = :process
ORDER BY ssid, school, start_date, part
