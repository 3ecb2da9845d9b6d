-- The file is the whole list of every calendar that it names. Totals stay with their enrollment.
INSERT INTO mt_person (district, state_id, local_id, last_name, first_name)
SELECT district_number, state_id, local_id, last_name, first_name FROM temp.mt_stage_enrollment WHERE true ORDER BY line
ON CONFLICT (district, state_id)
DO UPDATE SET local_id = excluded.local_id, last_name = excluded.last_name, first_name = excluded.first_name;

DROP TABLE IF EXISTS temp.mt_wanted_enrollment;
CREATE TEMP TABLE mt_wanted_enrollment (
  line INTEGER PRIMARY KEY, calendar_id INTEGER, person_id INTEGER, start_date TEXT, service_type TEXT,
  sequence INTEGER, end_date TEXT, grade TEXT
);
INSERT INTO temp.mt_wanted_enrollment
SELECT f.line, c.id, p.id, f.start_date, f.service_type,
       row_number() OVER (PARTITION BY c.id, p.id, f.start_date, f.service_type ORDER BY f.grade, f.line),
       f.end_date, f.grade
FROM temp.mt_stage_enrollment AS f
JOIN mt_school AS s ON s.district = f.district_number AND s.number = f.school_number
JOIN mt_calendar AS c ON c.school_id = s.id AND c.number = CAST(f.calendar_number AS INTEGER) AND c.end_year = f.end_year
JOIN mt_person AS p ON p.district = f.district_number AND p.state_id = f.state_id;
CREATE INDEX temp.mt_wanted_key ON mt_wanted_enrollment (calendar_id, person_id, start_date, service_type, sequence);
