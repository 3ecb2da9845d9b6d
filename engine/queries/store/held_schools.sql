-- The schools at which the state is believed to hold rows of an SSID.
-- parameters: :ssid
SELECT DISTINCT school FROM belief WHERE process IN ('SENR', 'SPRG') AND ssid = :ssid ORDER BY school
