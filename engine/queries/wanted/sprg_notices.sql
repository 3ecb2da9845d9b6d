-- What a run has to say besides its files.
SELECT 'PGM.CD' AS subject, quote(p.code) || ': no translation to a state code, ' || count(*) || iif(count(*) = 1, ' row', ' rows') || ' not sent'
FROM main.program AS p JOIN temp.program_code AS c ON c.local = p.code
WHERE c.state IS NULL GROUP BY p.code
UNION ALL
SELECT 'PGM', 'program ' || c.state || ' is not sent by districts, ' || count(*) || iif(count(*) = 1, ' row', ' rows') || ' not sent'
FROM main.program AS p JOIN temp.program_code AS c ON c.local = p.code
WHERE c.state <> '' AND c.state NOT IN (SELECT program FROM temp.program_membership) GROUP BY c.state
UNION ALL
SELECT 'FRE.CD', quote(f.code) || ': no translation to a state code, ' || count(*) || iif(count(*) = 1, ' row', ' rows') || ' not sent'
FROM main.meal AS f JOIN temp.meal_code AS c ON c.local = f.code AND c.state IS NULL GROUP BY f.code
UNION ALL
SELECT u.origin, 'program ' || u.program || ': ' || count(*) || iif(count(*) = 1, ' row', ' rows') || ' not sent, ' || u.reason
FROM temp.program_unusable AS u WHERE u.program <> '' GROUP BY u.origin, u.program, u.reason
UNION ALL
SELECT x.columns, 'not in the SIS export; neither sent nor taken away: ' || group_concat(x.program, ', ')
FROM (SELECT DISTINCT m.program, m.columns FROM temp.program_missing AS m
      WHERE m.columns <> ''
        AND CASE m.origin WHEN 'FRE' THEN EXISTS (SELECT 1 FROM main.meal AS f JOIN temp.meal_code AS c ON c.local = f.code WHERE c.state = m.program)
                          WHEN 'FOF' THEN EXISTS (SELECT 1 FROM main.plan_504)
                          ELSE EXISTS (SELECT 1 FROM main.program AS p JOIN temp.program_code AS c ON c.local = p.code WHERE c.state = m.program) END
      ORDER BY m.program) AS x
GROUP BY x.columns
UNION ALL
SELECT o.origin, 'program ' || o.program || ': ' || count(*) || iif(count(*) = 1, ' row of an earlier year runs on and is', ' rows of an earlier year run on and are')
              || ' not sent; enter a row of this year'
FROM temp.program_carried_over AS o
WHERE NOT EXISTS (SELECT 1 FROM temp.program_touch AS p
                  WHERE p.ssid = o.ssid AND p.start_date >= (SELECT current_year FROM temp.run_parameter) || '-07-01'
                    AND (p.program = o.program OR (o.program IN ('181', '182') AND p.program IN ('181', '182'))))
  AND o.ssid IN (SELECT s.ssid FROM temp.program_spell AS s WHERE s.year = (SELECT current_year FROM temp.run_parameter))
GROUP BY o.origin, o.program
UNION ALL
SELECT 'FRE', 'free and reduced meals (181 and 182) of ' || count(*) || iif(count(*) = 1, ' student', ' students') || ' run at one time; both are sent: end the first'
FROM (SELECT DISTINCT f.ssid
      FROM temp.program_source AS f
      JOIN temp.program_source AS r ON r.student_id = f.student_id AND r.program = '182'
      WHERE f.program = '181' AND f.trouble IS NULL AND r.trouble IS NULL
        AND (r.end_date = '' OR f.start_date <= r.end_date) AND (f.end_date = '' OR r.start_date <= f.end_date))
HAVING count(*) > 0
