-- What takes a row away says in which SIS import the program's row was last seen (safety.md 3).
CREATE TEMP VIEW program_import AS
SELECT id, 'SIS import ' || id || ' (' || started_at || ')' AS said FROM main.import_run WHERE kind = 'sis';

-- Rows that are gone are remembered from here on: from the first import, or from the last one before there was that memory.
CREATE TEMP TABLE program_memory AS
SELECT coalesce((SELECT max(r.id) FROM main.import_run AS r
                 WHERE r.kind = 'sis'
                   AND r.started_at < (SELECT m.applied_at FROM main.schema_migration AS m WHERE m.name GLOB '*gone_program*')),
                (SELECT min(r.id) FROM main.import_run AS r WHERE r.kind = 'sis')) AS first_run;

-- The records that are asked for, and the SIS's students they may be about: C's local id, and who has the SSID now.
CREATE TEMP TABLE program_asked (
  id INTEGER NOT NULL, student_id TEXT NOT NULL, program TEXT NOT NULL, start_date TEXT NOT NULL, end_date TEXT NOT NULL,
  PRIMARY KEY (id, student_id)
) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.program_asked (id, student_id, program, start_date, end_date)
SELECT id, student_id, field(record, 13), start_date, iso(field(record, 16)) FROM temp.change WHERE action = 'remove'
UNION ALL
SELECT c.id, t.student_id, field(c.record, 13), c.start_date, iso(field(c.record, 16))
FROM temp.change AS c CROSS JOIN main.student_school AS t ON t.ssid = c.ssid AND t.identity = 1
WHERE c.action = 'remove';

-- A row of the same year may have another start: the state's begins with the enrollment.
CREATE TEMP TABLE program_seen AS
SELECT a.id, g.start_date = a.start_date AS same_start, g.start_date, g.run_id
FROM temp.program_asked AS a
CROSS JOIN main.gone_program AS g ON g.student_id = a.student_id
LEFT JOIN temp.program_code AS c ON g.origin = 'PGM' AND c.local = g.code
LEFT JOIN temp.meal_code AS m ON g.origin = 'FRE' AND m.local = g.code
WHERE CASE g.origin WHEN 'PGM' THEN c.state WHEN 'FRE' THEN m.state ELSE '101' END = a.program
  AND g.start_date < (school_year(a.start_date) + 1) || '-07-01';

CREATE INDEX temp.program_seen_id ON program_seen (id, same_start, run_id);

-- Rows that the SIS has: of the same program, meeting the row that goes, or in its academic year.
CREATE TEMP TABLE program_seen_now AS
SELECT c.id, min(p.start_date) AS start_date
FROM temp.change AS c
CROSS JOIN temp.program_touch AS p ON p.ssid = c.ssid AND p.program = field(c.record, 13)
WHERE c.action = 'remove' AND p.start_date <= (school_year(c.start_date) + 1) || '-06-30'
  AND (p.end_date = '' OR p.end_date >= school_year(c.start_date) || '-07-01')
GROUP BY c.id;

CREATE UNIQUE INDEX temp.program_seen_now_id ON program_seen_now (id);

UPDATE temp.change SET reason = reason || '; ' || coalesce(
  (SELECT 'last seen in ' || i.said FROM temp.program_seen AS s JOIN temp.program_import AS i ON i.id = s.run_id
   WHERE s.id = change.id AND s.same_start ORDER BY s.run_id DESC LIMIT 1),
  (SELECT 'the newest SIS import has the program from ' || n.start_date FROM temp.program_seen_now AS n WHERE n.id = change.id),
  (SELECT 'last seen in ' || i.said || ', with the start ' || s.start_date
   FROM temp.program_seen AS s JOIN temp.program_import AS i ON i.id = s.run_id
   WHERE s.id = change.id ORDER BY s.run_id DESC, s.start_date DESC LIMIT 1),
  (SELECT 'never seen since ' || i.said FROM temp.program_memory AS m JOIN temp.program_import AS i ON i.id = m.first_run),
  'never seen')
WHERE id IN (SELECT id FROM temp.program_asked);
