-- Every program row that would be sent, held back or not, as one file.
SELECT carried('', record) FROM temp.program_wanted
WHERE school IN (SELECT code FROM temp.program_scope) ORDER BY ssid, start_date, school, part
