-- The years of which a district has totals. parameters: :district
SELECT DISTINCT c.end_year
FROM mt_enrollment AS e JOIN mt_calendar AS c ON c.id = e.calendar_id JOIN mt_school AS s ON s.id = c.school_id
WHERE s.district = :district AND e.days_present IS NOT NULL AND e.days_enrolled IS NOT NULL AND e.essa_days_absent IS NOT NULL
ORDER BY 1
