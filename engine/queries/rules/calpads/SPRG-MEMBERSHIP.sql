-- rule: SPRG-MEMBERSHIP
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The program does not take this membership in that year.
-- source: https://github.com/chesun/calpads
-- The state's valid combinations, edition of 2020: layout show calpads program_membership. The state's own rule, SPRG0080, has been
-- inactive since 2014. A program that the table does not know is not judged, a retired one is GERR0007's; what the district
-- itself says by XRF PGM.MEMBERSHIP is only warned of.
SELECT w.row_id, 'membership' AS field,
       'program ' || w.program || ' with ' || w.membership || '; valid: '
         || (SELECT group_concat(p.second, ' ') FROM temp.ref_pair AS p
             WHERE p.pairs = 'program_membership' AND p.first = w.program
               AND w.start_date BETWEEN p.active_from AND p.active_to) AS detail,
       iif(EXISTS (SELECT 1 FROM main.code_translation AS x
                   WHERE x.table_code = 'PGM' AND x.field_code = 'MEMBERSHIP' AND x.local_code = w.program
                     AND x.state_code = w.membership), 'warning', 'fatal') AS severity
FROM temp.work_sprg AS w
WHERE EXISTS (SELECT 1 FROM temp.ref_pair AS p
              WHERE p.pairs = 'program_membership' AND p.first = w.program AND w.start_date BETWEEN p.active_from AND p.active_to)
  AND NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                  WHERE p.pairs = 'program_membership' AND p.first = w.program AND p.second = w.membership
                    AND w.start_date BETWEEN p.active_from AND p.active_to)
