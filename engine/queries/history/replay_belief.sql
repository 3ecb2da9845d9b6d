-- The belief as everything else sees it.
SELECT process, ssid, school, start_date, part, record FROM belief
