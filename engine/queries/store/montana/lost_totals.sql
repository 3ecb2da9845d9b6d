-- Enrollments with totals that the file does not name any more.
SELECT s.number || ', calendar ' || c.number || ' of ' || c.end_year AS school, '' AS year, count(*) AS lost
FROM mt_enrollment AS e JOIN mt_calendar AS c ON c.id = e.calendar_id JOIN mt_school AS s ON s.id = c.school_id
WHERE e.days_present IS NOT NULL
  AND e.calendar_id IN (SELECT calendar_id FROM temp.mt_wanted_enrollment)
  AND NOT EXISTS (
    SELECT 1 FROM temp.mt_wanted_enrollment AS w
    WHERE (w.calendar_id, w.person_id, w.start_date, w.service_type, w.sequence)
        = (e.calendar_id, e.person_id, e.start_date, e.service_type, e.sequence))
GROUP BY c.id
