-- Keys that two rows of L share; their students are held back from ordinary files.
SELECT school || ' ' || ssid || ' ' || start_date || ' ' || program FROM temp.program_wanted
WHERE school IN (SELECT code FROM temp.program_scope)
GROUP BY ssid, school, start_date, part HAVING count(*) > 1
