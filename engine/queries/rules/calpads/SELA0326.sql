-- rule: SELA0326
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: Two statuses of a student start on one day.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0326
SELECT w.row_id, 'start_date' AS field, h.elas || ' starts on ' || h.start_date || ' too' AS detail
FROM temp.work_sela AS w
JOIN temp.held_sela AS h ON h.ssid = w.ssid
WHERE h.start_date = w.start_date AND h.start_date <> '' AND h.elas <> w.elas
GROUP BY w.row_id
UNION ALL
SELECT w.row_id, 'start_date' AS field, o.elas || ' of the same file starts on ' || o.start_date || ' too' AS detail
FROM temp.work_sela AS w
JOIN temp.work_sela AS o ON o.ssid = w.ssid AND o.row_id <> w.row_id
WHERE o.start_date = w.start_date AND o.start_date <> '' AND o.elas <> w.elas
