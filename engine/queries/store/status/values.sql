-- The same for programs: one value a row. Needs status_tables.
SELECT item, value FROM (
  SELECT 1 AS place, 0 AS part, 'LEA' AS item, code AS value FROM lea
  UNION ALL SELECT 2, 0, 'name', name FROM lea
  UNION ALL SELECT 3, 0, 'state', state FROM lea
  UNION ALL SELECT 4, 0, 'schools', count(*) FROM school
  UNION ALL SELECT 4, 1, 'schools reported', coalesce(sum(reported), 0) FROM school
  UNION ALL SELECT 5, 0, 'students', count(*) FROM student_school WHERE identity = 1
  UNION ALL SELECT 6, 0, 'enrollments', count(*) FROM enrollment
  UNION ALL SELECT 7, 0, 'students without SSID', count(*) FROM temp.status_student WHERE ssid = ''
  UNION ALL SELECT 8, 0, 'last SIS import', (SELECT started_at FROM import_run WHERE kind = 'sis' ORDER BY id DESC LIMIT 1)
  UNION ALL SELECT 8, 1, 'last SIS import from', (SELECT source FROM import_run WHERE kind = 'sis' ORDER BY id DESC LIMIT 1)
  UNION ALL
  SELECT 10 * p.place, v.part, p.process || v.name,
         CASE v.part WHEN 0 THEN g.number WHEN 1 THEN g.imported_at WHEN 2 THEN g.file_name WHEN 3 THEN g.rows END
  FROM temp.status_process AS p
  CROSS JOIN (SELECT 0 AS part, ' generation' AS name UNION ALL SELECT 1, ' imported' UNION ALL SELECT 2, ' imported from'
              UNION ALL SELECT 3, ' rows imported') AS v
  LEFT JOIN current_generation AS g ON g.process = p.process AND g.file_name <> ''
  UNION ALL
  SELECT 10 * p.place + 1, 0, p.process || ' last batch', (SELECT max(number) FROM batch AS b WHERE b.process = p.process)
  FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 1, 1, p.process || ' last batch made',
         (SELECT created_at FROM batch AS b WHERE b.process = p.process ORDER BY number DESC LIMIT 1)
  FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 2, v.part, v.name,
         (SELECT iif(v.part = 0, count(*), count(DISTINCT student_id)) FROM temp.status_pending)
  FROM temp.status_process AS p
  CROSS JOIN (SELECT 0 AS part, 'SINF pending changes' AS name UNION ALL SELECT 1, 'SINF students with pending changes') AS v
  WHERE p.process = 'SINF'
  UNION ALL
  SELECT 10 * p.place + 3, v.part, p.process || v.name,
         CASE v.part WHEN 0 THEN extract_day WHEN 1 THEN held_back WHEN 2 THEN left_alone WHEN 3 THEN left_out END
  FROM temp.status_process AS p
  CROSS JOIN (SELECT 0 AS part, ' last extract' AS name UNION ALL SELECT 1, ' held back' UNION ALL SELECT 2, ' left alone'
              UNION ALL SELECT 3, ' left out') AS v
  UNION ALL
  SELECT 10 * p.place + 4, 0, p.process || ' students never sent', never_sent FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 5, 0, p.process || ' files that can be posted',
         (SELECT count(*) FROM batch AS b JOIN batch_file AS f ON f.batch_id = b.id AND f.status = 'ready' WHERE b.process = p.process)
  FROM temp.status_process AS p
  UNION ALL
  SELECT 10 * p.place + 6, 10 * b.number + v.part, p.process || ' batch ' || b.number || v.name,
         CASE v.part WHEN 0 THEN f.name ELSE f.records END
  FROM temp.status_process AS p
  CROSS JOIN (SELECT 0 AS part, ' can be posted' AS name UNION ALL SELECT 1, ' records') AS v
  JOIN batch AS b ON b.process = p.process JOIN batch_file AS f ON b.id = f.batch_id AND f.status = 'ready'
)
ORDER BY place, part, item
