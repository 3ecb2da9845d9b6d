-- parameters: :ssid
INSERT OR IGNORE INTO temp.open_ssid (ssid) VALUES (:ssid)
