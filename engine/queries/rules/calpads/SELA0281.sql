-- rule: SELA0281
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: TBD is only the first status (after EO only with a correction reason).
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0281
SELECT w.row_id, 'elas' AS field, min(h.elas) || ' is stored' AS detail
FROM temp.work_sela AS w
JOIN temp.held_sela AS h ON h.ssid = w.ssid
WHERE w.elas = 'TBD' AND h.elas <> 'TBD' AND (h.elas <> 'EO' OR w.correction_reason = '')
GROUP BY w.row_id
