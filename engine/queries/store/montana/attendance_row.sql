-- What the stored side says of one row; "given" are its fields, NULL where one failed already.
SELECT r.*, CASE WHEN e.id IS NULL THEN (SELECT group_concat(start_date, ', ') FROM mt_enrollment AS o
                                         WHERE o.calendar_id = r.calendar_id AND o.person_id = r.person_id) END AS enrollment_starts,
       e.id AS enrollment_id, e.start_date AS enrollment_start, e.grade AS enrollment_grade,
       e.service_type AS enrollment_service_type,
       (SELECT count(*) FROM mt_calendar_structure AS t WHERE t.calendar_id = r.calendar_id) AS structures,
       EXISTS (SELECT 1 FROM mt_calendar_grade AS k WHERE k.calendar_id = r.calendar_id AND k.grade = r.grade) AS grade_offered
FROM (
  SELECT g.*, d.number AS district_id, s.id AS school_id, c.id AS calendar_id, c.start_date AS calendar_start,
         c.end_date AS calendar_end, p.id AS person_id, p.last_name AS person_last_name,
         p.first_name AS person_first_name
  FROM given AS g
  LEFT JOIN mt_district AS d ON d.number = g.district_number
  LEFT JOIN mt_school AS s ON s.district = d.number AND s.number = g.school_number
  LEFT JOIN mt_calendar AS c
    ON c.school_id = s.id AND c.number = CAST(g.calendar_number AS INTEGER) AND c.end_year = g.year
  LEFT JOIN mt_person AS p ON p.district = d.number AND p.state_id = g.state_id
) AS r
LEFT JOIN mt_enrollment AS e
  ON e.calendar_id = r.calendar_id AND e.person_id = r.person_id AND e.start_date = r.start_date
ORDER BY e.grade IS r.grade AND e.service_type IS r.service_type DESC, e.end_date = coalesce(r.end_date, '') DESC, e.id DESC
LIMIT 1
