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
-- Of enrollments that agree in the key, one that has the grade and the end date of a stored one is that one; the others take
-- what numbers are left, in the order of grade and end date.
INSERT INTO temp.mt_wanted_enrollment
WITH wanted AS MATERIALIZED (
  SELECT f.line, c.id AS calendar_id, p.id AS person_id, f.start_date, f.service_type, f.end_date, f.grade,
         row_number() OVER (PARTITION BY c.id, p.id, f.start_date, f.service_type, f.grade, f.end_date ORDER BY f.line) AS twin,
         row_number() OVER (PARTITION BY c.id, p.id, f.start_date, f.service_type
                            ORDER BY f.grade, f.end_date = '', f.end_date, f.line) AS place
  FROM temp.mt_stage_enrollment AS f
  JOIN mt_school AS s ON s.district = f.district_number AND s.number = f.school_number
  JOIN mt_calendar AS c ON c.school_id = s.id AND c.number = CAST(f.calendar_number AS INTEGER) AND c.end_year = f.end_year
  JOIN mt_person AS p ON p.district = f.district_number AND p.state_id = f.state_id
),
stored AS MATERIALIZED (
  SELECT calendar_id, person_id, start_date, service_type, end_date, grade, sequence,
         row_number() OVER (PARTITION BY calendar_id, person_id, start_date, service_type, grade, end_date ORDER BY sequence) AS twin
  FROM mt_enrollment WHERE calendar_id IN (SELECT calendar_id FROM wanted)
),
same AS MATERIALIZED (
  SELECT w.line, w.calendar_id, w.person_id, w.start_date, w.service_type, s.sequence
  FROM wanted AS w
  JOIN stored AS s USING (calendar_id, person_id, start_date, service_type, grade, end_date, twin)
),
free AS MATERIALIZED (
  SELECT *, row_number() OVER (PARTITION BY calendar_id, person_id, start_date, service_type ORDER BY sequence) AS place
  FROM (SELECT calendar_id, person_id, start_date, service_type, place AS sequence FROM wanted
        UNION SELECT calendar_id, person_id, start_date, service_type, sequence FROM stored
        EXCEPT SELECT calendar_id, person_id, start_date, service_type, sequence FROM same)
),
others AS MATERIALIZED (
  SELECT line, calendar_id, person_id, start_date, service_type,
         row_number() OVER (PARTITION BY calendar_id, person_id, start_date, service_type ORDER BY place) AS place
  FROM wanted WHERE line NOT IN (SELECT line FROM same)
)
SELECT w.line, w.calendar_id, w.person_id, w.start_date, w.service_type, n.sequence, w.end_date, w.grade
FROM (SELECT line, sequence FROM same
      UNION ALL
      SELECT o.line, f.sequence FROM others AS o
      JOIN free AS f USING (calendar_id, person_id, start_date, service_type, place)) AS n
JOIN wanted AS w ON w.line = n.line;
CREATE INDEX temp.mt_wanted_key ON mt_wanted_enrollment (calendar_id, person_id, start_date, service_type, sequence);
