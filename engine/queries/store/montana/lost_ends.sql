-- Enrollments that lose the date which closed them.
SELECT s.number || ', calendar ' || c.number || ' of ' || c.end_year AS school, '' AS year, count(*) AS lost
FROM temp.mt_wanted_enrollment AS w
JOIN mt_enrollment AS e
  ON (e.calendar_id, e.person_id, e.start_date, e.service_type, e.sequence)
   = (w.calendar_id, w.person_id, w.start_date, w.service_type, w.sequence)
JOIN mt_calendar AS c ON c.id = e.calendar_id JOIN mt_school AS s ON s.id = c.school_id
WHERE e.end_date <> '' AND w.end_date = ''
GROUP BY c.id
