-- Keys that two spells of L share; those spells are held back from ordinary files.
SELECT school || ' ' || ssid || ' ' || start_date FROM temp.spell
WHERE left_out IS NULL AND ssid <> '' AND start_date >= (SELECT window_start FROM temp.run_parameter)
GROUP BY ssid, school, start_date HAVING count(*) > 1
