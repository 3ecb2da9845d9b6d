-- Every spell that would be reported, held back or not, as one file.
SELECT carried('', record) FROM temp.wanted_record ORDER BY ssid, start_date, school
