-- Which membership a program has in which years, and for which programs the SIS export lacks what they are made of.
-- Memberships by year: what lasts from one into the next (follows) is a row of each. XRF PGM.MEMBERSHIP (a program of the
-- state to 1 or 3) is the district's own word; how such rows end is that of the membership.
CREATE TEMP TABLE program_membership AS
SELECT m.program, coalesce(x.state_code, m.membership) AS membership, m.from_year, m.to_year,
       coalesce((SELECT o.ends FROM temp.ref_membership AS o
                 WHERE o.program = m.program AND o.membership = x.state_code AND m.membership <> x.state_code), m.ends) AS ends,
       m.dates, m.at_move,
       m.from_year || '-07-01' AS first_day, iif(m.to_year < 9999, (m.to_year + 1) || '-06-30', '') AS last_day,
       lag(m.program) OVER (PARTITION BY m.program ORDER BY m.from_year) IS NOT NULL AS follows
FROM temp.ref_membership AS m
LEFT JOIN main.code_translation AS x
  ON x.table_code = 'PGM' AND x.field_code = 'MEMBERSHIP' AND x.local_code = m.program AND x.state_code IN ('1', '3');

-- The table that speaks for a program: PGM does for all but meals and 504 plans, and for those if it has such rows and their
-- own table was never imported.
CREATE TEMP TABLE program_home AS
SELECT program, iif(own <> 'PGM' AND own NOT IN (SELECT table_code FROM main.supplied_column)
                    AND program IN (SELECT c.state FROM main.program AS p JOIN temp.program_code AS c ON c.local = p.code),
                    'PGM', own) AS origin
FROM (SELECT DISTINCT program, CASE WHEN program IN ('181', '182') THEN 'FRE' WHEN program = '101' THEN 'FOF' ELSE 'PGM' END AS own
      FROM temp.program_membership);

-- Columns without which nothing can be said of a program, neither that it is nor that it is not.
CREATE TEMP TABLE program_column AS
SELECT m.program, m.from_year, m.to_year, h.origin, c.code
FROM temp.program_membership AS m
JOIN temp.program_home AS h ON h.program = m.program
JOIN (SELECT 'FRE' AS origin, '' AS membership, '' AS program, 'ESD' AS code
      UNION ALL SELECT 'FRE', '', '', 'EED'
      UNION ALL SELECT 'FOF', '', '', 'SD'
      UNION ALL SELECT 'FOF', '', '', 'LD'
      UNION ALL SELECT 'PGM', '1', '', 'ESD'
      UNION ALL SELECT 'PGM', '1', '', 'EED'
      UNION ALL SELECT 'PGM', '3', '', 'PSD'
      UNION ALL SELECT 'PGM', '3', '', 'PED'
      UNION ALL SELECT 'PGM', '3', '122', 'SVY'
      UNION ALL SELECT 'PGM', '3', '122', 'SVC') AS c
  ON c.origin = h.origin AND c.membership IN ('', m.membership) AND c.program IN ('', m.program);

CREATE TEMP TABLE program_missing AS
SELECT c.program, c.from_year, c.to_year, c.origin,
       iif(c.origin IN (SELECT table_code FROM main.supplied_column), group_concat(c.origin || '.' || c.code, ', '), '') AS columns
FROM temp.program_column AS c
WHERE NOT EXISTS (SELECT 1 FROM main.supplied_column AS s WHERE s.table_code = c.origin AND s.column_code = c.code)
GROUP BY c.program, c.from_year, c.to_year, c.origin;
