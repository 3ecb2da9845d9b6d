-- Where things stand in Montana, one line each.
SELECT item, value FROM (
  SELECT 1 AS place, 'LEA' AS item, code AS value FROM lea
  UNION ALL SELECT 2, 'name', name FROM lea
  UNION ALL SELECT 3, 'state', state FROM lea
  UNION ALL SELECT 4, 'schools', CAST(count(*) AS TEXT) FROM mt_school
  UNION ALL SELECT 5, 'calendars', CAST(count(*) AS TEXT) FROM mt_calendar
  UNION ALL SELECT 6, 'students', CAST(count(*) AS TEXT) FROM mt_person
  UNION ALL SELECT 7, 'enrollments', CAST(count(*) AS TEXT) FROM mt_enrollment
  UNION ALL SELECT 8, 'enrollments with totals', count(days_present) || ' of ' || count(*) FROM mt_enrollment
  UNION ALL SELECT 9, 'last upload', coalesce((SELECT 'upload ' || id || ' (' || mode || '), ' || local_time(at) || ' from ' || file || ', '
                                                      || errors || ' errors, ' || warnings || ' warnings'
                                               FROM mt_upload ORDER BY id DESC LIMIT 1), 'none')
)
ORDER BY place
