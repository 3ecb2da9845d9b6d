-- parameters: :what (enrollments, totals, end dates)
SELECT s.number || ', calendar ' || c.number || ' of ' || c.end_year AS school, '' AS year, count(*) AS rows
FROM mt_enrollment AS e JOIN mt_calendar AS c ON c.id = e.calendar_id JOIN mt_school AS s ON s.id = c.school_id
WHERE e.calendar_id IN (SELECT calendar_id FROM temp.mt_wanted_enrollment)
  AND CASE :what WHEN 'totals' THEN e.days_present IS NOT NULL WHEN 'end dates' THEN e.end_date <> '' ELSE 1 END
GROUP BY c.id
