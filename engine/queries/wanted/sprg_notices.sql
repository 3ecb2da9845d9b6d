-- What a run has to say besides its files.
SELECT 'PGM.CD' AS subject, quote(p.code) || ': no translation to a state code, ' || count(*) || iif(count(*) = 1, ' row', ' rows') || ' not sent'
FROM main.program AS p JOIN temp.program_code AS c ON c.local = p.code
WHERE c.state IS NULL GROUP BY p.code
UNION ALL
SELECT 'PGM', 'program ' || c.state || ' is not sent by districts, ' || count(*) || iif(count(*) = 1, ' row', ' rows') || ' not sent'
FROM main.program AS p JOIN temp.program_code AS c ON c.local = p.code
WHERE c.state IS NOT NULL AND c.state NOT IN (SELECT program FROM temp.program_membership) GROUP BY c.state
UNION ALL
SELECT 'PGM', 'program ' || m.program || ': ' || count(*) || iif(count(*) = 1, ' row', ' rows') || ' without the start date of '
              || iif(m.membership = '3', 'participation (PSD)', 'eligibility (ESD)') || ' not sent'
FROM main.program AS p
JOIN temp.program_code AS c ON c.local = p.code
JOIN temp.program_membership AS m ON m.program = c.state AND m.last_day = ''
WHERE CASE WHEN m.dates = 'either' THEN coalesce(p.participation_start, '') || coalesce(p.eligible_start, '')
           WHEN m.membership = '3' THEN coalesce(p.participation_start, '') ELSE coalesce(p.eligible_start, '') END = ''
GROUP BY m.program, m.membership
UNION ALL
SELECT 'FRE', count(*) || iif(count(*) = 1, ' row', ' rows') || ' of code F or R without a start date (ESD) not sent'
FROM main.meal WHERE code IN ('F', 'R') AND coalesce(start_date, '') = '' HAVING count(*) > 0
UNION ALL
SELECT p.origin, 'program ' || p.program || ': ' || count(*) || iif(count(*) = 1, ' row ends', ' rows end')
                 || ' with the school, the student goes on at another one in that year'
FROM temp.program_row AS r
JOIN temp.program_source AS p ON p.id = r.source_id
WHERE p.membership = '1' AND p.ends = 'june_30' AND r.end_date <> '' AND r.end_date < p.end_date AND p.local_school = ''
  AND EXISTS (SELECT 1 FROM temp.program_spell AS s
              WHERE s.student_id = p.student_id AND s.school <> r.school AND s.year = p.year AND s.start_date > r.end_date)
GROUP BY p.origin, p.program
