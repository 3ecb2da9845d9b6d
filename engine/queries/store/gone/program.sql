-- Rows of PGM that the import before had and that are gone are remembered with it; what came back is forgotten.
DELETE FROM main.gone_program
WHERE origin = 'PGM' AND EXISTS (SELECT 1 FROM main.program AS n
                                 WHERE n.student_id = gone_program.student_id AND n.code = gone_program.code
                                   AND gone_program.start_date IN (n.eligible_start, n.participation_start));

INSERT OR REPLACE INTO main.gone_program (student_id, origin, code, start_date, run_id)
SELECT g.student_id, 'PGM', g.code, g.start_date, r.id
FROM (SELECT student_id, code, eligible_start AS start_date FROM main.program_before
      UNION
      SELECT student_id, code, participation_start FROM main.program_before) AS g
CROSS JOIN (SELECT max(r.id) AS id FROM main.import_run AS r JOIN main.import_file AS f ON f.run_id = r.id
            WHERE r.kind = 'sis' AND f.name LIKE 'PGM.%') AS r
WHERE r.id IS NOT NULL AND g.start_date <> '' AND g.code <> ''
  AND NOT EXISTS (SELECT 1 FROM main.program AS n
                  WHERE n.student_id = g.student_id AND n.code = g.code AND g.start_date IN (n.eligible_start, n.participation_start));
