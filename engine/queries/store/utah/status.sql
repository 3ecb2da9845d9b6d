-- Where things stand in Utah, one line each.
SELECT item, value FROM (
  SELECT 1 AS place, 0 AS part, 'LEA' AS item, code AS value FROM lea
  UNION ALL SELECT 2, 0, 'name', name FROM lea
  UNION ALL SELECT 3, 0, 'state', state FROM lea
  UNION ALL SELECT 4, 0, 'schools', CAST(count(DISTINCT school_number) AS TEXT) FROM ut_school
  UNION ALL SELECT 5, 0, 'students', CAST(count(*) AS TEXT) FROM ut_student
  UNION ALL SELECT 6, 0, 'enrollments', CAST(count(*) AS TEXT) FROM ut_enrollment
  UNION ALL SELECT 7, 0, 'last import', coalesce((SELECT local_time(started_at) || ' from ' || source FROM import_run
                                                  WHERE kind = 'sis' ORDER BY id DESC LIMIT 1), 'none')
  UNION ALL
  SELECT 8, 0, 'students with a verified SSID', coalesce(sum(verified), 0) || ' of ' || count(*) FROM ut_ssid_standing
  UNION ALL
  SELECT 9, 0, 'last extracted', coalesce((SELECT local_time(extracted_at) || ', ' || file || ' (' || collection || ' ' || year || ')'
                                           FROM ut_extract_state ORDER BY extract DESC LIMIT 1), 'never')
  UNION ALL
  SELECT 10, -x.extract, x.collection || ' ' || x.year || ' last extracted', local_time(x.extracted_at) || ', ' || x.file || ', ' || x.state
  FROM ut_extract_state AS x
  WHERE x.extract IN (SELECT max(extract) FROM ut_extract_state GROUP BY collection, year)
  UNION ALL
  SELECT 11, 0, 'last nightly run', coalesce((SELECT local_time(r.started_at) || coalesce(', ' || s.outcome || ': ' || s.detail, ', not ended')
                                              FROM ut_nightly_run AS r
                                              LEFT JOIN ut_nightly_step AS s ON s.run_id = r.id AND s.step = 'end'
                                              ORDER BY r.id DESC LIMIT 1), 'none')
)
ORDER BY place, part, item
