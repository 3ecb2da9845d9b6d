-- Where things stand, one line each.
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
  SELECT 8, 0, 'SENR belief', coalesce((SELECT 'generation ' || number || ', imported ' || imported_at || ' from ' || file_name
                                               || ', ' || rows || ' rows'
                                        FROM current_generation WHERE process = 'SENR'), 'none: no ODS extract imported')
  UNION ALL
  SELECT 9, 0, 'SENR last batch', coalesce((SELECT 'batch ' || number || ', made ' || created_at
                                            FROM batch WHERE process = 'SENR' ORDER BY number DESC LIMIT 1), 'none')
  UNION ALL
  SELECT 9, number, process || ' belief', 'generation ' || number || ', imported ' || imported_at || ' from ' || file_name
         || ', ' || rows || ' rows'
  FROM current_generation WHERE process <> 'SENR'
  UNION ALL
  SELECT 9, max(number), process || ' last batch', 'batch ' || max(number) || ', made ' || created_at
  FROM batch WHERE process <> 'SENR' GROUP BY process
  UNION ALL
  SELECT 10, -b.number, b.process || ' can be posted', 'batch ' || b.number || ', ' || f.name || ', ' || f.records || ' records'
  FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id WHERE f.status = 'ready'
  UNION ALL
  SELECT 10, 0, 'SENR can be posted', 'nothing'
  WHERE NOT EXISTS (SELECT 1 FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id
                    WHERE b.process = 'SENR' AND f.status = 'ready')
)
ORDER BY place, item, part
