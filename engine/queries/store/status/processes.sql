-- Where things stand, one line each, for people. Needs status_tables.
SELECT item, value FROM (
  SELECT 1 AS place, 0 AS part, 'LEA' AS item, code AS value FROM lea
  UNION ALL SELECT 2, 0, 'name', name FROM lea
  UNION ALL SELECT 3, 0, 'state', state FROM lea
  UNION ALL SELECT 4, 0, 'schools reported', coalesce(sum(reported), 0) || ' of ' || count(*) FROM school
  UNION ALL SELECT 5, 0, 'students', CAST(count(*) AS TEXT) FROM student_school WHERE identity = 1
  UNION ALL SELECT 6, 0, 'enrollments', CAST(count(*) AS TEXT) FROM enrollment
  UNION ALL SELECT 7, 0, 'students without SSID', CAST(count(*) AS TEXT) FROM temp.status_student WHERE ssid = ''
  UNION ALL SELECT 8, 0, 'last SIS import', coalesce((SELECT started_at || ' from ' || source FROM import_run
                                                     WHERE kind = 'sis' ORDER BY id DESC LIMIT 1), 'none')
  UNION ALL
  SELECT 10 * p.place, 0, p.process || ' belief',
         coalesce((SELECT 'generation ' || number || ', imported ' || imported_at || ' from ' || file_name || ', ' || rows || ' rows'
                   FROM current_generation AS g WHERE g.process = p.process AND file_name <> ''), 'none: no ODS extract imported')
  FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 1, 0, p.process || ' last batch',
         coalesce((SELECT 'batch ' || number || ', made ' || created_at
                   FROM batch AS b WHERE b.process = p.process ORDER BY number DESC LIMIT 1), 'none')
  FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 2, 0, 'SINF pending changes',
         count(c.student_id) || ' of ' || count(DISTINCT c.student_id) || iif(count(DISTINCT c.student_id) = 1, ' student', ' students')
  FROM temp.status_process AS p LEFT JOIN temp.status_pending AS c WHERE p.process = 'SINF'
  UNION ALL
  SELECT 10 * p.place + 3, 0, p.process || ' not sent',
         coalesce(held_back || ' held back, ' || left_alone || ' left alone, ' || left_out || ' left out by the extract of ' || extract_day,
                  'no extract made yet')
  FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 4, 0, p.process || ' never sent',
         never_sent || iif(never_sent = 1, ' student', ' students') || iif(p.process = 'SPRG', ' with a program', '')
  FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 5, -b.number, p.process || ' can be posted',
         'batch ' || b.number || ', ' || f.name || ', ' || f.records || iif(f.records = 1, ' record', ' records')
  FROM temp.status_process AS p
  JOIN batch AS b ON b.process = p.process JOIN batch_file AS f ON b.id = f.batch_id AND f.status = 'ready'
  UNION ALL
  SELECT 10 * p.place + 5, 0, p.process || ' can be posted', 'nothing'
  FROM temp.status_process AS p
  WHERE NOT EXISTS (SELECT 1 FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id
                    WHERE b.process = p.process AND f.status = 'ready')
)
ORDER BY place, part, item
