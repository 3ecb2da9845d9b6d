-- Every row that C has of the SSIDs that change, in order.
SELECT ssid, school, start_date, record FROM temp.c_row
WHERE ssid IN (SELECT ssid FROM temp.change) ORDER BY ssid, start_date, school
