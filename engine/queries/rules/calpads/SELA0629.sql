-- rule: SELA0629
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: EL or IFEP with a correction reason is no first status.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0629
SELECT w.row_id, 'elas' AS field, w.elas || ' with correction reason ' || w.correction_reason AS detail
FROM temp.work_sela AS w
WHERE w.elas IN ('EL', 'IFEP') AND w.correction_reason <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.held_sela AS h WHERE h.ssid = w.ssid)
