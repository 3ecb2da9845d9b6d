-- The students who have an SSID in the SIS.
-- parameters: :ssid
SELECT id FROM student WHERE ssid = :ssid ORDER BY id
