-- C of SPRG, row by row.
-- parameters: :window_start :current_year
CREATE TEMP TABLE program_c (
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL, part TEXT NOT NULL,
  student_id TEXT NOT NULL, record TEXT NOT NULL, program TEXT NOT NULL, year INTEGER NOT NULL, end_date TEXT NOT NULL,
  in_scope INTEGER NOT NULL,          -- school, window and coverage
  fate TEXT,                          -- NULL until decided: same, matched, left, go
  PRIMARY KEY (ssid, school, start_date, part)
) WITHOUT ROWID;

INSERT INTO temp.program_c (ssid, school, start_date, part, student_id, record, program, year, end_date, in_scope)
SELECT b.ssid, b.school, b.start_date, b.part, without_zeros(b.student_id), b.record, field(b.record, 13), school_year(b.start_date),
       iso(field(b.record, 16)),
       b.school IN (SELECT code FROM temp.program_scope) AND b.start_date >= :window_start
         AND b.start_date >= (SELECT covers_from FROM temp.program_coverage)
         AND school_year(b.start_date) <= :current_year + 1
FROM main.belief AS b
WHERE b.process = 'SPRG'
ORDER BY b.ssid, b.school, b.start_date, b.part;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date, field)
SELECT 'held back', h.code, h.reason, coalesce(t.ssid, ''), h.student_id, '', '', h.field
FROM temp.program_held_student AS h
LEFT JOIN main.student_school AS t ON t.student_id = h.student_id AND t.identity = 1
WHERE h.student_id IN (SELECT student_id FROM temp.program_source)
ORDER BY h.student_id;

INSERT INTO temp.not_sent (kind, code, reason, ssid, student_id, school, start_date, field)
SELECT 'held back', code, reason, ssid, student_id, school, start_date, CASE code WHEN 'SPRG-END' THEN 'end_date' WHEN 'code unknown' THEN 'program' ELSE 'start_date' END
FROM temp.program_hold
ORDER BY student_id, start_date, program;
