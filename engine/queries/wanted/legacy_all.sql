-- A legacy file holds every spell of the window that has an SSID, whatever holds it back elsewhere.
UPDATE temp.spell SET in_l = 1
WHERE left_out IS NULL AND ssid <> '' AND start_date >= (SELECT window_start FROM temp.run_parameter)
