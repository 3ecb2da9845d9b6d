-- Every row of PGM, FRE and FOF that stands for a program of the state, with the dates of its membership.
-- parameters: :current_year
CREATE TEMP TABLE program_source (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,               -- PGM, FRE, FOF
  sequence TEXT NOT NULL,
  student_id TEXT NOT NULL, ssid TEXT NOT NULL, program TEXT NOT NULL, membership TEXT NOT NULL, ends TEXT NOT NULL,
  at_move TEXT NOT NULL,              -- split: the row follows the student to another school
  local_school TEXT NOT NULL,         -- '' : wherever the student is
  year INTEGER NOT NULL,              -- of the start
  start_date TEXT NOT NULL, end_date TEXT NOT NULL, end_supplied INTEGER NOT NULL,
  service_year TEXT, service_code TEXT, partnership_academy TEXT, migrant_id TEXT, dwelling_type TEXT,
  unaccompanied_youth TEXT,
  trouble_code TEXT, trouble TEXT     -- why it has no row in L
);

-- A program whose dates are those of either kind is eligible from its participation where it has no eligibility.
CREATE TEMP TABLE program_dated AS
SELECT 'PGM' AS origin, p.sequence, p.student_id, c.state AS program, m.membership, m.ends, m.at_move, m.from_year, m.to_year,
       m.first_day, m.last_day, m.follows, coalesce(nullif(trim(p.school), '0'), '') AS local_school,
       iif(m.membership = '3' OR (m.dates = 'either' AND coalesce(p.eligible_start, '') = ''),
           p.participation_start, p.eligible_start) AS start_date,
       iif(m.membership = '3' OR (m.dates = 'either' AND coalesce(p.eligible_start, '') = ''),
           p.participation_end, p.eligible_end) AS end_date,
       iif(m.membership = '3', p.eligible_start, p.participation_start) AS other_start,
       iif(m.membership = '3', p.eligible_end, p.participation_end) AS other_end,
       iif(c.state = '122', coalesce(p.service_year, ''), '') AS service_year,
       iif(c.state = '122', coalesce(p.service_code, ''), '') AS service_code,
       iif(c.state = '113', p.partnership_academy, '') AS partnership_academy, iif(c.state = '135', p.migrant_id, '') AS migrant_id,
       iif(c.state = '191', p.dwelling_type, '') AS dwelling_type, iif(c.state = '191', p.unaccompanied_youth, '') AS unaccompanied_youth
FROM main.program AS p
JOIN temp.program_code AS c ON c.local = p.code
JOIN temp.program_membership AS m ON m.program = c.state
UNION ALL
SELECT s.origin, s.sequence, s.student_id, s.program, m.membership, m.ends, m.at_move, m.from_year, m.to_year, m.first_day, m.last_day,
       m.follows, '', s.start_date, s.end_date, '', '', '', '', '', '', '', ''
FROM (SELECT 'FRE' AS origin, f.sequence, f.student_id, c.state AS program, f.start_date, f.end_date
      FROM main.meal AS f JOIN temp.meal_code AS c ON c.local = f.code
      WHERE c.state <> '' AND (coalesce(f.start_date, '') = '' OR school_year(f.start_date) = :current_year)
      UNION ALL
      SELECT 'FOF', sequence, student_id, '101', start_date, end_date FROM main.plan_504) AS s
JOIN temp.program_membership AS m ON m.program = s.program;

-- What the export lacks a column for is neither sent nor taken away.
DELETE FROM temp.program_dated
WHERE EXISTS (SELECT 1 FROM temp.program_missing AS x WHERE x.program = program_dated.program AND x.from_year = program_dated.from_year);

-- An end before the start is said of the row, in the years of its start.
INSERT INTO temp.program_source (origin, sequence, student_id, ssid, program, membership, ends, at_move, local_school, year,
                                 start_date, end_date, end_supplied, service_year, service_code, partnership_academy,
                                 migrant_id, dwelling_type, unaccompanied_youth, trouble_code, trouble)
SELECT d.origin, d.sequence, d.student_id, t.ssid, d.program, d.membership, d.ends, d.at_move, d.local_school,
       max(school_year(d.start_date), iif(d.follows, d.from_year, 0)),
       iif(d.follows, max(d.start_date, d.first_day), d.start_date),
       iif(d.last_day <> '' AND (coalesce(d.end_date, '') = '' OR d.end_date > d.last_day), d.last_day, coalesce(d.end_date, '')),
       d.end_date IS NOT NULL, d.service_year, d.service_code, d.partnership_academy, d.migrant_id, d.dwelling_type,
       d.unaccompanied_youth,
       iif(d.end_date IS NULL, 'not supplied', NULL), iif(d.end_date IS NULL, 'the column of its end is not in the SIS export', NULL)
FROM temp.program_dated AS d
JOIN main.student_school AS t ON t.student_id = d.student_id AND t.identity = 1
WHERE t.ssid <> '' AND d.start_date <> '' AND school_year(d.start_date) <= d.to_year
  AND (school_year(d.start_date) >= d.from_year
       OR (d.follows AND (coalesce(d.end_date, '') = '' OR d.end_date >= d.first_day)));

-- What every row touches, whether it is sent or not: a row of C beside none of them is history.
CREATE TEMP TABLE program_touch AS
SELECT ssid, program, start_date, end_date FROM temp.program_source;

CREATE INDEX temp.program_touch_key ON program_touch (ssid, program);
