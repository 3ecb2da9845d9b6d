-- rule: SELA0324
-- system: calpads
-- records: SELA
-- severity: warning
-- standing: inferred
-- phase: set
-- message: Correction reason 1 is for a student of whom the state has EO.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/sela0324.html
-- An old text. The state's table of 2020 takes reason 1 after TBD too, so this only warns.
SELECT w.row_id, 'correction_reason' AS field, l.elas || ' is stored, EO is not' AS detail
FROM temp.work_sela AS w
JOIN temp.latest_sela AS l ON l.ssid = w.ssid
WHERE w.correction_reason = '1'
  AND NOT EXISTS (SELECT 1 FROM temp.held_sela AS h WHERE h.ssid = w.ssid AND h.elas = 'EO')
