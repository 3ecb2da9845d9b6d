-- What the stored side says of one row; "given" are its fields, NULL where one failed already.
SELECT g.*, d.number AS district_id, s.id AS school_id, c.id AS calendar_id, c.start_date AS calendar_start,
       c.end_date AS calendar_end, p.id AS person_id, p.last_name AS person_last_name,
       p.first_name AS person_first_name, e.id AS enrollment_id, e.start_date AS enrollment_start,
       e.grade AS enrollment_grade, e.service_type AS enrollment_service_type,
       (SELECT count(*) FROM mt_calendar_structure AS t WHERE t.calendar_id = c.id) AS structures,
       EXISTS (SELECT 1 FROM mt_calendar_grade AS k WHERE k.calendar_id = c.id AND k.grade = g.grade) AS grade_offered
FROM given AS g
LEFT JOIN mt_district AS d ON d.number = g.district_number
LEFT JOIN mt_school AS s ON s.district = d.number AND s.number = g.school_number
LEFT JOIN mt_calendar AS c
  ON c.school_id = s.id AND c.number = CAST(g.calendar_number AS INTEGER) AND c.end_year = g.year
LEFT JOIN mt_person AS p ON p.district = d.number AND p.state_id = g.state_id
LEFT JOIN mt_enrollment AS e ON e.id = (
  SELECT x.id FROM mt_enrollment AS x
  WHERE x.calendar_id = c.id AND x.person_id = p.id AND x.start_date = g.start_date
  ORDER BY x.grade IS g.grade AND x.service_type IS g.service_type DESC, x.id DESC LIMIT 1)
