-- Where things stand, one line each: SENR, and every other process that something was imported for.
WITH known (process, place) AS (
  SELECT 'SENR', 0
  UNION ALL SELECT process, row_number() OVER (ORDER BY process) FROM generation WHERE process <> 'SENR' GROUP BY process
)
SELECT item, value FROM (
  SELECT 1 AS place, 0 AS part, 'LEA' AS item, code AS value FROM lea
  UNION ALL SELECT 2, 0, 'name', name FROM lea
  UNION ALL SELECT 3, 0, 'state', state FROM lea
  UNION ALL SELECT 4, 0, 'schools reported', coalesce(sum(reported), 0) || ' of ' || count(*) FROM school
  UNION ALL SELECT 5, 0, 'students', CAST(count(*) AS TEXT) FROM student
  UNION ALL SELECT 6, 0, 'enrollments', CAST(count(*) AS TEXT) FROM enrollment
  UNION ALL SELECT 7, 0, 'last SIS import', coalesce((SELECT started_at || ' from ' || source FROM import_run
                                                     WHERE kind = 'sis' ORDER BY id DESC LIMIT 1), 'none')
  UNION ALL
  SELECT 8 + 2 * p.place, 0, p.process || ' belief',
         coalesce((SELECT 'generation ' || number || ', imported ' || imported_at || ' from ' || file_name || ', ' || rows || ' rows'
                   FROM current_generation AS g WHERE g.process = p.process), 'none: no ODS extract imported')
  FROM known AS p
  UNION ALL
  SELECT 9 + 2 * p.place, 0, p.process || ' last batch',
         coalesce((SELECT 'batch ' || number || ', made ' || created_at
                   FROM batch AS b WHERE b.process = p.process ORDER BY number DESC LIMIT 1), 'none')
  FROM known AS p
  UNION ALL
  SELECT 100, -b.number, b.process || ' can be posted', 'batch ' || b.number || ', ' || f.name || ', ' || f.records || ' records'
  FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id WHERE f.status = 'ready'
  UNION ALL
  SELECT 100, 0, 'SENR can be posted', 'nothing'
  WHERE NOT EXISTS (SELECT 1 FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id
                    WHERE b.process = 'SENR' AND f.status = 'ready')
)
ORDER BY place, item, part
