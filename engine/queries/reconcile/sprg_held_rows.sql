-- Every row that C has of the SSIDs that change, in order.
SELECT ssid, record FROM temp.program_c
WHERE ssid IN (SELECT ssid FROM temp.change) ORDER BY ssid, start_date, school, part
