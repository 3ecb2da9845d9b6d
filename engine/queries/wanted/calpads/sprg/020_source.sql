-- Every row of PGM, FRE and FOF that stands for a program of the state, with the dates of its membership.
-- parameters: :current_year
CREATE TEMP TABLE program_code (local TEXT PRIMARY KEY NOT NULL, state TEXT) WITHOUT ROWID;

INSERT INTO temp.program_code (local, state)
SELECT p.code, coalesce(x.state_code, (SELECT c.code FROM temp.ref_code AS c
                                       WHERE c.code_set = 'education_program' AND c.code = p.code))
FROM (SELECT DISTINCT code FROM main.program WHERE code <> '') AS p
LEFT JOIN main.code_translation AS x ON x.table_code = 'PGM' AND x.field_code = 'CD' AND x.local_code = p.code;

-- Memberships in force; XRF PGM.MEMBERSHIP (a program of the state to 1 or 3) is the district's own word.
CREATE TEMP TABLE program_membership AS
SELECT m.program, coalesce(x.state_code, m.membership) AS membership, m.from_year, m.to_year, m.ends
FROM temp.ref_membership AS m
LEFT JOIN main.code_translation AS x
  ON x.table_code = 'PGM' AND x.field_code = 'MEMBERSHIP' AND x.local_code = m.program AND x.state_code IN ('1', '3');

CREATE TEMP TABLE program_source (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,               -- PGM, FRE, FOF
  student_id TEXT NOT NULL, ssid TEXT NOT NULL, program TEXT NOT NULL, membership TEXT NOT NULL, ends TEXT NOT NULL,
  local_school TEXT NOT NULL,         -- '' : wherever the student is
  year INTEGER NOT NULL,              -- of the start
  start_date TEXT NOT NULL, end_date TEXT NOT NULL, end_supplied INTEGER NOT NULL,
  service_year TEXT, service_code TEXT, partnership_academy TEXT, migrant_id TEXT, dwelling_type TEXT,
  unaccompanied_youth TEXT,
  trouble TEXT                        -- why it has no row in L
);

WITH pgm AS (
  SELECT p.student_id, t.ssid, c.state AS program, m.membership, m.ends,
         coalesce(nullif(trim(p.school), '0'), '') AS local_school,
         iif(m.membership = '3', p.participation_start, p.eligible_start) AS start_date,
         iif(m.membership = '3', p.participation_end, p.eligible_end) AS end_date,
         p.service_year, p.service_code, p.partnership_academy, p.migrant_id, p.dwelling_type, p.unaccompanied_youth,
         m.from_year, m.to_year
  FROM main.program AS p
  JOIN temp.program_code AS c ON c.local = p.code
  JOIN temp.program_membership AS m ON m.program = c.state
  JOIN main.student_school AS t ON t.student_id = p.student_id AND t.identity = 1
  WHERE t.ssid <> ''
)
INSERT INTO temp.program_source (origin, student_id, ssid, program, membership, ends, local_school, year, start_date, end_date,
                                 end_supplied, service_year, service_code, partnership_academy, migrant_id, dwelling_type,
                                 unaccompanied_youth)
SELECT 'PGM', student_id, ssid, program, membership, ends, local_school, school_year(start_date), start_date,
       coalesce(end_date, ''), end_date IS NOT NULL,
       iif(program = '122', coalesce(service_year, ''), ''), iif(program = '122', coalesce(service_code, ''), ''),
       iif(program = '113', partnership_academy, ''), iif(program = '135', migrant_id, ''),
       iif(program = '191', dwelling_type, ''), iif(program = '191', unaccompanied_youth, '')
FROM pgm
WHERE start_date <> '' AND school_year(start_date) BETWEEN from_year AND to_year;

INSERT INTO temp.program_source (origin, student_id, ssid, program, membership, ends, local_school, year, start_date, end_date,
                                 end_supplied, service_year, service_code, partnership_academy, migrant_id, dwelling_type,
                                 unaccompanied_youth)
SELECT s.origin, s.student_id, t.ssid, s.program, m.membership, m.ends, '', school_year(s.start_date), s.start_date,
       coalesce(s.end_date, ''), s.end_date IS NOT NULL, '', '', '', '', '', ''
FROM (SELECT 'FRE' AS origin, student_id, iif(code = 'F', '181', '182') AS program, start_date, end_date
      FROM main.meal WHERE code IN ('F', 'R') AND start_date <> '' AND school_year(start_date) = :current_year
      UNION ALL
      SELECT 'FOF', student_id, '101', start_date, end_date FROM main.plan_504 WHERE start_date <> '') AS s
JOIN temp.program_membership AS m ON m.program = s.program AND school_year(s.start_date) BETWEEN m.from_year AND m.to_year
JOIN main.student_school AS t ON t.student_id = s.student_id AND t.identity = 1
WHERE t.ssid <> '';

-- What every PGM and FOF row touches, whether it is sent or not: a row of C beside none of them is history.
CREATE TEMP TABLE program_touch AS
SELECT ssid, program, start_date, end_date FROM temp.program_source WHERE origin IN ('PGM', 'FOF');

CREATE INDEX temp.program_touch_key ON program_touch (ssid, program);

-- Meals of earlier years are left as they are, wherever the SIS keeps them.
DELETE FROM temp.program_source WHERE program IN ('181', '182') AND year < :current_year;

DELETE FROM temp.program_source WHERE year > :current_year + 1;

CREATE INDEX temp.program_source_student ON program_source (student_id, program);
