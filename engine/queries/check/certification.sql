-- Who is certified, and with which programs. Reads final_spell; certification has its row.
DELETE FROM temp.certified_student;
DELETE FROM temp.certified_program;

INSERT OR IGNORE INTO temp.certified_student (ssid, student_id, row_id)
SELECT w.ssid, coalesce((SELECT min(t.student_id) FROM main.student_school AS t WHERE t.ssid = w.ssid AND t.identity = 1), w.student_id),
       w.row_id
FROM temp.certification AS c
CROSS JOIN temp.final_spell AS s
CROSS JOIN temp.work_senr AS w ON w.row_id = s.row_id
WHERE NOT (s.exit_reason = 'N470' AND s.last_date <= s.start_date)
  AND CASE c.collection WHEN 'fall1' THEN c.census_day BETWEEN s.start_date AND s.last_date
                        ELSE s.start_date <= c.last_day AND s.last_date >= c.first_day END
ORDER BY w.ssid, s.start_date DESC;

INSERT INTO temp.certified_program (ssid, program, start_date, end_date)
SELECT ssid, field(record, 13), iso(field(record, 15)), iso(field(record, 16))
FROM main.belief WHERE process = 'SPRG'
UNION ALL
SELECT t.ssid, coalesce(c.state, p.code),
       coalesce(nullif(p.eligible_start, ''), p.participation_start, ''),
       iif(coalesce(p.eligible_start, '') <> '', coalesce(p.eligible_end, ''), coalesce(p.participation_end, ''))
FROM main.program AS p
JOIN main.student_school AS t ON t.student_id = p.student_id AND t.identity = 1
JOIN temp.program_code AS c ON c.local = p.code
WHERE NOT EXISTS (SELECT 1 FROM main.generation WHERE process = 'SPRG')
UNION ALL
SELECT t.ssid, c.state, f.start_date, coalesce(f.end_date, '')
FROM main.meal AS f
JOIN main.student_school AS t ON t.student_id = f.student_id AND t.identity = 1
JOIN temp.meal_code AS c ON c.local = f.code AND c.state <> ''
WHERE coalesce(f.start_date, '') <> '' AND NOT EXISTS (SELECT 1 FROM main.generation WHERE process = 'SPRG');
