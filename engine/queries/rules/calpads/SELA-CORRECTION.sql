-- rule: SELA-CORRECTION
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: The correction reason does not go with this change of status.
-- source: https://github.com/chesun/calpads
-- The state's valid combinations, edition of 2020: layout show calpads elas_correction. The state's own code was not seen. A pair
-- that takes no reason at all is SELA0255's, a first status SELA0629's.
SELECT w.row_id, 'correction_reason' AS field,
       l.elas || ' -> ' || w.elas || ' with ' || w.correction_reason || '; valid: '
         || (SELECT group_concat(p.third, ' ') FROM temp.ref_pair AS p
             WHERE p.pairs = 'elas_correction' AND p.first = l.elas AND p.second = w.elas
               AND (SELECT today FROM temp.run_parameter) BETWEEN p.active_from AND p.active_to) AS detail
FROM temp.work_sela AS w
JOIN temp.latest_sela AS l ON l.ssid = w.ssid
WHERE w.correction_reason <> '' AND NOT l.is_final
  AND EXISTS (SELECT 1 FROM temp.ref_pair AS p WHERE p.pairs = 'elas_correction' AND p.first = l.elas AND p.second = w.elas)
  AND NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                  WHERE p.pairs = 'elas_correction' AND p.first = l.elas AND p.second = w.elas AND p.third = w.correction_reason
                    AND (SELECT today FROM temp.run_parameter) BETWEEN p.active_from AND p.active_to)
