-- The rows of one generation in the order of its file.  parameters: :generation
SELECT ssid, school, start_date, record FROM ods_row WHERE generation_id = :generation ORDER BY line
