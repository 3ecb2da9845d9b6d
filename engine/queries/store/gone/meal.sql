-- As program.sql, for FRE.
DELETE FROM main.gone_program
WHERE origin = 'FRE' AND EXISTS (SELECT 1 FROM main.meal AS n
                                 WHERE n.student_id = gone_program.student_id AND n.code = gone_program.code
                                   AND n.start_date = gone_program.start_date);

INSERT OR REPLACE INTO main.gone_program (student_id, origin, code, start_date, run_id)
SELECT DISTINCT g.student_id, 'FRE', g.code, g.start_date, r.id
FROM main.meal_before AS g
CROSS JOIN (SELECT max(r.id) AS id FROM main.import_run AS r JOIN main.import_file AS f ON f.run_id = r.id
            WHERE r.kind = 'sis' AND f.name LIKE 'FRE.%') AS r
WHERE r.id IS NOT NULL AND g.start_date <> '' AND g.code <> ''
  AND NOT EXISTS (SELECT 1 FROM main.meal AS n
                  WHERE n.student_id = g.student_id AND n.code = g.code AND n.start_date = g.start_date);
