-- Enrollments of a person in a calendar that are fewer than before: one that begins on another day is no loss.
WITH named AS (SELECT DISTINCT calendar_id FROM temp.mt_wanted_enrollment),
unit AS (
  SELECT calendar_id, person_id, sum(was) - sum(1 - was) AS lost
  FROM (SELECT calendar_id, person_id, 1 AS was FROM mt_enrollment WHERE calendar_id IN (SELECT calendar_id FROM named)
        UNION ALL
        SELECT calendar_id, person_id, 0 FROM temp.mt_wanted_enrollment)
  GROUP BY calendar_id, person_id
)
SELECT s.number || ', calendar ' || c.number || ' of ' || c.end_year AS school, '' AS year, sum(u.lost) AS lost
FROM unit AS u JOIN mt_calendar AS c ON c.id = u.calendar_id JOIN mt_school AS s ON s.id = c.school_id
WHERE u.lost > 0
GROUP BY c.id
