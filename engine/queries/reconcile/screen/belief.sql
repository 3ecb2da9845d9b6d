-- C, and which of its rows a run compares.  parameters: :window_start
SELECT ssid, school, start_date, record,
       start_date >= :window_start AND school IN (SELECT code FROM temp.scope_school) AS compared
FROM temp.held_row
