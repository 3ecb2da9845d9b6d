-- rule: SELA0255
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: The status may not follow the newest one that the state has.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/sela0255.html ; https://github.com/chesun/calpads
-- The pairs are data: layout show calpads elas_next, and elas_correction for those that need a correction reason. A pair must be
-- valid on the day of the status and today. RFEP is final. A status that is stored already is SELA0283's; TBD after what it
-- may not follow is SELA0281's; EL and IFEP without a reason are SELA0520's.
WITH subject AS (
  SELECT w.row_id, w.elas, w.start_date, w.correction_reason, coalesce(iif(l.is_final, 'RFEP', l.elas), '') AS stored
  FROM temp.work_sela AS w
  LEFT JOIN temp.latest_sela AS l ON l.ssid = w.ssid
  WHERE w.elas <> 'TBD'
    AND NOT EXISTS (SELECT 1 FROM temp.held_sela AS h WHERE h.ssid = w.ssid AND h.elas = w.elas)
)
SELECT s.row_id, 'elas' AS field,
       iif(s.stored = '', 'no status', s.stored) || ' -> ' || s.elas
         || coalesce((SELECT '; only with correction reason ' || group_concat(p.third, ' or ') FROM temp.ref_pair AS p
                      WHERE p.pairs = 'elas_correction' AND p.first = s.stored AND p.second = s.elas), '') AS detail
FROM subject AS s
WHERE EXISTS (SELECT 1 FROM temp.ref_pair AS p WHERE p.pairs = 'elas_next' AND p.first = s.stored)
  AND EXISTS (SELECT 1 FROM temp.ref_pair AS p WHERE p.pairs = 'elas_next' AND p.second = s.elas)
  AND NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                  WHERE p.pairs = 'elas_next' AND p.first = s.stored AND p.second = s.elas
                    AND s.start_date BETWEEN p.active_from AND p.active_to
                    AND (SELECT today FROM temp.run_parameter) BETWEEN p.active_from AND p.active_to)
  AND NOT ((s.correction_reason <> '' OR s.elas IN ('EL', 'IFEP'))
           AND EXISTS (SELECT 1 FROM temp.ref_pair AS p
                       WHERE p.pairs = 'elas_correction' AND p.first = s.stored AND p.second = s.elas))
