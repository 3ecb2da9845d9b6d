-- parameters: :day
SELECT coalesce(max(counter), 0) + 1 FROM ut_ssid_request WHERE day = :day
