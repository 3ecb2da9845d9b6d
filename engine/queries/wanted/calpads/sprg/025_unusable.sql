-- Rows of the SIS that nothing can be sent of: they protect what the state has, and are no absence.
-- parameters: :current_year
CREATE INDEX temp.program_source_row ON program_source (student_id, origin, sequence);

-- program '': any of the programs that the table speaks for. Dates '' where they are not known.
CREATE TEMP TABLE program_unusable (
  origin TEXT NOT NULL, student_id TEXT NOT NULL, ssid TEXT NOT NULL, program TEXT NOT NULL,
  start_date TEXT NOT NULL, end_date TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL
);

-- Of a known program, and without a row in the years in which it is sent.
INSERT INTO temp.program_unusable (origin, student_id, ssid, program, start_date, end_date, code, reason)
SELECT d.origin, d.student_id, t.ssid, d.program,
       coalesce(nullif(d.start_date, ''), d.other_start, ''),
       iif(coalesce(d.start_date, '') <> '' OR coalesce(d.other_start, '') = '', coalesce(d.end_date, ''), coalesce(d.other_end, '')),
       iif(coalesce(d.start_date, '') = '', 'no start date', 'not sent then'),
       CASE WHEN coalesce(d.start_date, '') <> '' THEN 'starts before the program is sent (' || d.first_day || ')'
            WHEN d.origin <> 'PGM' THEN 'no start date (' || iif(d.origin = 'FRE', 'ESD', 'SD') || ')'
            WHEN coalesce(d.other_start, '') = '' THEN 'no start date (' || iif(d.membership = '3', 'PSD', 'ESD') || ')'
            WHEN d.membership = '3' THEN 'only eligibility dates (ESD) where participation (PSD) is needed'
            ELSE 'only participation dates (PSD) where eligibility (ESD) is needed' END
FROM temp.program_dated AS d
JOIN main.student_school AS t ON t.student_id = d.student_id AND t.identity = 1
WHERE t.ssid <> '' AND d.last_day = ''
  AND NOT EXISTS (SELECT 1 FROM temp.program_source AS s
                  WHERE s.student_id = d.student_id AND s.origin = d.origin AND s.sequence = d.sequence);

-- A start that cannot be meant, most of all a mistyped year.
INSERT INTO temp.program_unusable (origin, student_id, ssid, program, start_date, end_date, code, reason)
SELECT DISTINCT d.origin, d.student_id, t.ssid, d.program, '', '', 'start date',
       CASE WHEN d.start_date < '1990-01-01' THEN 'starts before 1990'
            WHEN d.start_date < t.birth_date THEN 'starts before the student was born'
            ELSE 'starts in a year of which the SIS has no enrollment of the student' END
FROM temp.program_dated AS d
JOIN main.student_school AS t ON t.student_id = d.student_id AND t.identity = 1
WHERE t.ssid <> '' AND d.start_date <> ''
  AND (d.start_date < '1990-01-01' OR (t.birth_date <> '' AND d.start_date < t.birth_date)
       -- A plan for next year stands beside a row of this one; alone it takes the place of that row.
       OR (school_year(d.start_date) > :current_year
           AND NOT EXISTS (SELECT 1 FROM temp.program_spell AS e
                           WHERE e.student_id = d.student_id AND school_year(e.start_date) >= school_year(d.start_date))
           AND NOT EXISTS (SELECT 1 FROM temp.program_source AS o
                           WHERE o.student_id = d.student_id AND o.program = d.program AND o.year <= :current_year
                             AND (o.end_date = '' OR o.end_date >= :current_year || '-07-01'))))
  AND EXISTS (SELECT 1 FROM temp.program_spell AS e WHERE e.student_id = d.student_id AND e.year = :current_year);

INSERT INTO temp.program_unusable (origin, student_id, ssid, program, start_date, end_date, code, reason)
SELECT 'FRE', f.student_id, t.ssid, c.state, '', '', 'start date', 'starts after this academic year, and FRE has no row of this year'
FROM main.meal AS f
JOIN temp.meal_code AS c ON c.local = f.code AND c.state <> ''
JOIN main.student_school AS t ON t.student_id = f.student_id AND t.identity = 1
WHERE t.ssid <> '' AND f.start_date <> '' AND school_year(f.start_date) > :current_year
  AND EXISTS (SELECT 1 FROM temp.program_spell AS e WHERE e.student_id = f.student_id AND e.year = :current_year)
  AND NOT EXISTS (SELECT 1 FROM main.meal AS o
                  WHERE o.student_id = f.student_id AND o.start_date <> '' AND school_year(o.start_date) = :current_year);

DELETE FROM temp.program_source
WHERE EXISTS (SELECT 1 FROM temp.program_dated AS d
              JOIN temp.program_unusable AS u ON u.origin = d.origin AND u.student_id = d.student_id AND u.program = d.program
              JOIN main.student_school AS t ON t.student_id = d.student_id AND t.identity = 1
              WHERE u.code = 'start date' AND d.student_id = program_source.student_id AND d.origin = program_source.origin
                AND d.sequence = program_source.sequence
                AND (d.start_date < '1990-01-01' OR (t.birth_date <> '' AND d.start_date < t.birth_date)
                     OR school_year(d.start_date) > :current_year));

INSERT INTO temp.program_unusable (origin, student_id, ssid, program, start_date, end_date, code, reason)
SELECT 'FRE', f.student_id, t.ssid, '', coalesce(f.start_date, ''), coalesce(f.end_date, ''), 'code unknown',
       'code ' || quote(f.code) || ' has no translation (XRF FRE.CD; blank if it is not reported)'
FROM main.meal AS f
JOIN temp.meal_code AS c ON c.local = f.code AND c.state IS NULL
JOIN main.student_school AS t ON t.student_id = f.student_id AND t.identity = 1
WHERE t.ssid <> '' AND (coalesce(f.start_date, '') = '' OR school_year(f.start_date) = :current_year);

-- A row of PGM without translation is a local program, or one that lost its translation.
CREATE TEMP TABLE program_unknown AS
SELECT t.ssid, p.code,
       CASE WHEN coalesce(p.eligible_start, '') = '' THEN coalesce(p.participation_start, '')
            WHEN coalesce(p.participation_start, '') = '' THEN p.eligible_start
            ELSE min(p.eligible_start, p.participation_start) END AS start_date,
       CASE WHEN coalesce(p.eligible_start, '') = '' THEN coalesce(p.participation_end, '')
            WHEN coalesce(p.participation_start, '') = '' THEN coalesce(p.eligible_end, '')
            WHEN coalesce(p.eligible_end, '') = '' OR coalesce(p.participation_end, '') = '' THEN ''
            ELSE max(p.eligible_end, p.participation_end) END AS end_date
FROM main.program AS p
JOIN temp.program_code AS c ON c.local = p.code AND c.state IS NULL
JOIN main.student_school AS t ON t.student_id = p.student_id AND t.identity = 1
WHERE t.ssid <> '';

CREATE INDEX temp.program_unknown_ssid ON program_unknown (ssid);

-- Meals that began before this academic year and run on: not sent, and no sign that the state's meals have ended.
CREATE TEMP TABLE program_carried_over AS
SELECT 'FRE' AS origin, t.ssid, c.state AS program, f.start_date, coalesce(f.end_date, '') AS end_date
FROM main.meal AS f
JOIN temp.meal_code AS c ON c.local = f.code AND c.state <> ''
JOIN main.student_school AS t ON t.student_id = f.student_id AND t.identity = 1
WHERE t.ssid <> '' AND f.start_date <> '' AND school_year(f.start_date) < :current_year
  AND (coalesce(f.end_date, '') = '' OR f.end_date >= :current_year || '-07-01');

-- So do the other programs that end with each academic year.
INSERT INTO temp.program_carried_over (origin, ssid, program, start_date, end_date)
SELECT origin, ssid, program, start_date, end_date FROM temp.program_source
WHERE origin = 'PGM' AND ends = 'june_30' AND year < :current_year AND (end_date = '' OR end_date >= :current_year || '-07-01');

CREATE INDEX temp.program_carried_over_key ON program_carried_over (ssid, program);

-- Meals of earlier years are left as they are, wherever the SIS keeps them.
DELETE FROM temp.program_source WHERE program IN ('181', '182') AND year < :current_year;

DELETE FROM temp.program_source WHERE year > :current_year + 1;

CREATE INDEX temp.program_source_student ON program_source (student_id, program);

-- Rows of a student whom STU does not have: a mistyped id, perhaps.
CREATE TEMP TABLE program_orphan AS
SELECT 'PGM' AS origin, p.code, c.state AS program, p.start_date
FROM (SELECT student_id, code, eligible_start AS start_date FROM main.program
      UNION ALL SELECT student_id, code, participation_start FROM main.program) AS p
JOIN temp.program_code AS c ON c.local = p.code
WHERE p.start_date <> '' AND NOT EXISTS (SELECT 1 FROM main.student_school AS t WHERE t.student_id = p.student_id)
UNION ALL
SELECT 'FRE', f.code, c.state, f.start_date
FROM main.meal AS f JOIN temp.meal_code AS c ON c.local = f.code
WHERE f.start_date <> '' AND NOT EXISTS (SELECT 1 FROM main.student_school AS t WHERE t.student_id = f.student_id)
UNION ALL
SELECT 'FOF', '', '101', o.start_date
FROM main.plan_504 AS o
WHERE o.start_date <> '' AND NOT EXISTS (SELECT 1 FROM main.student_school AS t WHERE t.student_id = o.student_id);

CREATE INDEX temp.program_orphan_key ON program_orphan (program, start_date);
