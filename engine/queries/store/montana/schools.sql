-- Every school of the calendars.
SELECT s.district, s.number AS code, s.name, count(c.id) AS calendars, coalesce(max(c.end_year), '') AS newest_year
FROM mt_school AS s
LEFT JOIN mt_calendar AS c ON c.school_id = s.id
GROUP BY s.id
ORDER BY s.district, s.number
