-- rule: SELA0283
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: The state has this status with another start date.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0283
SELECT w.row_id, 'start_date' AS field, h.elas || ' since ' || h.start_date || ' is stored' AS detail
FROM temp.work_sela AS w
JOIN temp.held_sela AS h ON h.ssid = w.ssid AND h.elas = w.elas
WHERE w.elas <> 'TBD' AND h.start_date <> '' AND h.start_date <> w.start_date
GROUP BY w.row_id
