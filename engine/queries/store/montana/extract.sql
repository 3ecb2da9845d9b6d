-- parameters: :year ('' for all) :district. The fields of an AA row, of enrollments with all three totals.
SELECT 'AA' AS record_type, s.district AS district_number, s.number AS school_number, c.number AS calendar_number,
       p.state_id, p.local_id, p.last_name, p.first_name, e.service_type,
       substr(e.start_date, 6, 2) || '/' || substr(e.start_date, 9, 2) || '/' || substr(e.start_date, 1, 4) AS start_date,
       CASE WHEN e.end_date = '' THEN '' ELSE
         substr(e.end_date, 6, 2) || '/' || substr(e.end_date, 9, 2) || '/' || substr(e.end_date, 1, 4) END AS end_date,
       e.grade, printf('%.2f', e.days_present) AS days_present, printf('%.2f', e.days_enrolled) AS days_enrolled,
       e.essa_days_absent, c.end_year AS year
FROM mt_enrollment AS e
JOIN mt_calendar AS c ON c.id = e.calendar_id
JOIN mt_school AS s ON s.id = c.school_id
JOIN mt_person AS p ON p.id = e.person_id
WHERE e.days_present IS NOT NULL AND e.days_enrolled IS NOT NULL AND e.essa_days_absent IS NOT NULL
  AND (:year = '' OR c.end_year = :year) AND s.district = :district
ORDER BY s.district, s.number, c.number, p.state_id, e.start_date, c.end_year, e.service_type, e.grade, e.id
