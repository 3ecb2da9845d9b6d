-- rule: SELA0285
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: A new status must start after the newest one that the state has.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0285
SELECT w.row_id, 'start_date' AS field, l.elas || ' since ' || l.start_date || ' is stored' AS detail
FROM temp.work_sela AS w
JOIN temp.latest_sela AS l ON l.ssid = w.ssid
WHERE w.elas <> 'TBD' AND w.start_date <> '' AND w.start_date <= l.start_date
  AND NOT EXISTS (SELECT 1 FROM temp.held_sela AS h WHERE h.ssid = w.ssid AND h.elas = w.elas)
