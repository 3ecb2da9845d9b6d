-- Who is certified, and with which programs. Reads final_spell; certification has its row.
DELETE FROM temp.certified_student;
DELETE FROM temp.certified_program;

INSERT OR IGNORE INTO temp.certified_student (student_id, ssid, row_id)
SELECT w.student_id, w.ssid, w.row_id
FROM temp.certification AS c
CROSS JOIN temp.final_spell AS s
CROSS JOIN temp.work_senr AS w ON w.row_id = s.row_id
WHERE NOT (s.exit_reason = 'N470' AND s.last_date <= s.start_date)
  AND CASE c.collection WHEN 'fall1' THEN c.census_day BETWEEN s.start_date AND s.last_date
                        ELSE s.start_date <= c.last_day AND s.last_date >= c.first_day END
ORDER BY w.student_id, s.start_date DESC;

INSERT INTO temp.certified_program (student_id, program, start_date, end_date)
SELECT student_id, field(record, 13), iso(field(record, 15)), iso(field(record, 16))
FROM main.belief WHERE process = 'SPRG'
UNION ALL
SELECT p.student_id, coalesce(x.state_code, p.code),
       coalesce(nullif(p.eligible_start, ''), p.participation_start, ''),
       iif(coalesce(p.eligible_start, '') <> '', coalesce(p.eligible_end, ''), coalesce(p.participation_end, ''))
FROM main.program AS p
LEFT JOIN main.code_translation AS x ON x.table_code = 'PGM' AND x.field_code = 'CD' AND x.local_code = p.code
WHERE NOT EXISTS (SELECT 1 FROM main.generation WHERE process = 'SPRG')
UNION ALL
SELECT student_id, iif(code = 'F', '181', '182'), coalesce(start_date, ''), coalesce(end_date, '')
FROM main.meal
WHERE code IN ('F', 'R') AND coalesce(start_date, '') <> '' AND NOT EXISTS (SELECT 1 FROM main.generation WHERE process = 'SPRG');
