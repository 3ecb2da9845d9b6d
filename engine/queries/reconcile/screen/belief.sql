-- C. The rows of an import lie side by side: no index is needed to read them all.  parameters: :process
SELECT o.ssid, o.school, o.start_date, o.record
FROM main.current_generation AS g
CROSS JOIN main.ods_row AS o ON o.id BETWEEN g.first_row AND g.first_row + g.rows - 1
WHERE g.process = :process AND o.part = ''
  AND (NOT EXISTS (SELECT 1 FROM temp.overlay)
       OR NOT EXISTS (SELECT 1 FROM temp.overlay AS p
                      WHERE p.ssid = o.ssid AND p.school = o.school AND p.start_date = o.start_date))
UNION ALL
SELECT ssid, school, start_date, record FROM temp.overlay WHERE gone = 0
