-- Every row of PGM, FRE and FOF that stands for a program of the state, with the dates of its membership.
-- parameters: :current_year
CREATE TEMP TABLE program_code (local TEXT PRIMARY KEY NOT NULL, state TEXT) WITHOUT ROWID;

INSERT INTO temp.program_code (local, state)
SELECT p.code, coalesce(x.state_code, (SELECT c.code FROM temp.ref_code AS c
                                       WHERE c.code_set = 'education_program' AND c.code = p.code))
FROM (SELECT DISTINCT code FROM main.program WHERE code <> '') AS p
LEFT JOIN main.code_translation AS x ON x.table_code = 'PGM' AND x.field_code = 'CD' AND x.local_code = p.code;

-- Memberships by year: what lasts from one into the next (follows) is a row of each. XRF PGM.MEMBERSHIP (a program of the
-- state to 1 or 3) is the district's own word.
CREATE TEMP TABLE program_membership AS
SELECT m.program, coalesce(x.state_code, m.membership) AS membership, m.from_year, m.to_year, m.ends, m.dates,
       m.from_year || '-07-01' AS first_day, iif(m.to_year < 9999, (m.to_year + 1) || '-06-30', '') AS last_day,
       lag(m.program) OVER (PARTITION BY m.program ORDER BY m.from_year) IS NOT NULL AS follows
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

-- A program whose dates are those of either kind is eligible from its participation where it has no eligibility.
CREATE TEMP TABLE program_dated AS
SELECT 'PGM' AS origin, p.student_id, c.state AS program, m.membership, m.ends, m.from_year, m.to_year, m.first_day, m.last_day,
       m.follows, coalesce(nullif(trim(p.school), '0'), '') AS local_school,
       iif(m.membership = '3' OR (m.dates = 'either' AND coalesce(p.eligible_start, '') = ''),
           p.participation_start, p.eligible_start) AS start_date,
       iif(m.membership = '3' OR (m.dates = 'either' AND coalesce(p.eligible_start, '') = ''),
           p.participation_end, p.eligible_end) AS end_date,
       iif(c.state = '122', coalesce(p.service_year, ''), '') AS service_year,
       iif(c.state = '122', coalesce(p.service_code, ''), '') AS service_code,
       iif(c.state = '113', p.partnership_academy, '') AS partnership_academy, iif(c.state = '135', p.migrant_id, '') AS migrant_id,
       iif(c.state = '191', p.dwelling_type, '') AS dwelling_type, iif(c.state = '191', p.unaccompanied_youth, '') AS unaccompanied_youth
FROM main.program AS p
JOIN temp.program_code AS c ON c.local = p.code
JOIN temp.program_membership AS m ON m.program = c.state
UNION ALL
SELECT s.origin, s.student_id, s.program, m.membership, m.ends, m.from_year, m.to_year, m.first_day, m.last_day, m.follows, '',
       s.start_date, s.end_date, '', '', '', '', '', ''
FROM (SELECT 'FRE' AS origin, student_id, iif(code = 'F', '181', '182') AS program, start_date, end_date
      FROM main.meal WHERE code IN ('F', 'R') AND start_date <> '' AND school_year(start_date) = :current_year
      UNION ALL
      SELECT 'FOF', student_id, '101', start_date, end_date FROM main.plan_504 WHERE start_date <> '') AS s
JOIN temp.program_membership AS m ON m.program = s.program;

-- An end before the start is said of the row, in the years of its start.
INSERT INTO temp.program_source (origin, student_id, ssid, program, membership, ends, local_school, year, start_date, end_date,
                                 end_supplied, service_year, service_code, partnership_academy, migrant_id, dwelling_type,
                                 unaccompanied_youth)
SELECT d.origin, d.student_id, t.ssid, d.program, d.membership, d.ends, d.local_school,
       max(school_year(d.start_date), iif(d.follows, d.from_year, 0)),
       iif(d.follows, max(d.start_date, d.first_day), d.start_date),
       iif(d.last_day <> '' AND (coalesce(d.end_date, '') = '' OR d.end_date > d.last_day), d.last_day, coalesce(d.end_date, '')),
       d.end_date IS NOT NULL, d.service_year, d.service_code, d.partnership_academy, d.migrant_id, d.dwelling_type,
       d.unaccompanied_youth
FROM temp.program_dated AS d
JOIN main.student_school AS t ON t.student_id = d.student_id AND t.identity = 1
WHERE t.ssid <> '' AND d.start_date <> '' AND school_year(d.start_date) <= d.to_year
  AND (school_year(d.start_date) >= d.from_year
       OR (d.follows AND (coalesce(d.end_date, '') = '' OR d.end_date >= d.first_day)));

-- What every row touches, whether it is sent or not: a row of C beside none of them is history.
CREATE TEMP TABLE program_touch AS
SELECT ssid, program, start_date, end_date FROM temp.program_source;

CREATE INDEX temp.program_touch_key ON program_touch (ssid, program);

-- Meals of earlier years are left as they are, wherever the SIS keeps them.
DELETE FROM temp.program_source WHERE program IN ('181', '182') AND year < :current_year;

DELETE FROM temp.program_source WHERE year > :current_year + 1;

CREATE INDEX temp.program_source_student ON program_source (student_id, program);
