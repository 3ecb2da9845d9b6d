-- Of the years of the file: calendars whose enrollments stay as they are.
SELECT count(DISTINCT e.calendar_id) AS calendars, count(*) AS enrollments
FROM mt_enrollment AS e JOIN mt_calendar AS c ON c.id = e.calendar_id
WHERE c.end_year IN (SELECT end_year FROM temp.mt_stage_enrollment)
  AND e.calendar_id NOT IN (SELECT calendar_id FROM temp.mt_wanted_enrollment)
