-- rule: SELA0281
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: set
-- message: TBD may not follow the newest status that the state has.
-- never: TBD that may not follow is held back before a record is made, with this code.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0281
-- What it may follow is data: layout show calpads elas_next. The page wants a correction reason after EO, the state's table of 2020
-- takes it without one since 2018-19.
SELECT w.row_id, 'elas' AS field, iif(l.is_final, 'RFEP', l.elas) || ' is stored' AS detail
FROM temp.work_sela AS w
JOIN temp.latest_sela AS l ON l.ssid = w.ssid
WHERE w.elas = 'TBD' AND l.elas <> 'TBD'
  AND (l.is_final
       OR NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                      WHERE p.pairs = 'elas_next' AND p.first = l.elas AND p.second = 'TBD'
                        AND w.start_date BETWEEN p.active_from AND p.active_to
                        AND (SELECT today FROM temp.run_parameter) BETWEEN p.active_from AND p.active_to))
