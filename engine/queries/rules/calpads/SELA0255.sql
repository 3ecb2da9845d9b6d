-- rule: SELA0255
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: The status may not follow the newest one that the state has.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/sela0255.html
-- What may follow what is data: TEMP elas_sequence. A status that is stored already is SELA0283's, TBD is SELA0281's.
SELECT w.row_id, 'elas' AS field, iif(l.is_final, 'RFEP', l.elas) || ' -> ' || w.elas AS detail
FROM temp.work_sela AS w
JOIN temp.latest_sela AS l ON l.ssid = w.ssid
WHERE w.elas <> 'TBD'
  AND NOT EXISTS (SELECT 1 FROM temp.held_sela AS h WHERE h.ssid = w.ssid AND h.elas = w.elas)
  AND (l.is_final
       OR NOT EXISTS (SELECT 1 FROM temp.elas_sequence AS q WHERE q.stored = l.elas AND q.submitted = w.elas))
