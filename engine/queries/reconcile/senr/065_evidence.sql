-- What takes a row away, or an exit back, says in which SIS import the spell or the exit was last seen (safety.md 3).
CREATE TEMP VIEW sis_import AS
SELECT id, 'SIS import ' || id || ' (' || started_at || ')' AS said FROM main.import_run WHERE kind = 'sis';

-- Spells that are gone are remembered from here on: from the first import, or from the last one before there was that memory.
CREATE TEMP TABLE memory AS
SELECT coalesce((SELECT max(r.id) FROM main.import_run AS r
                 WHERE r.kind = 'sis'
                   AND r.started_at < (SELECT m.applied_at FROM main.schema_migration AS m
                                       WHERE m.name GLOB '*same_person_and_gone_spell*')),
                (SELECT min(r.id) FROM main.import_run AS r WHERE r.kind = 'sis')) AS first_run;

-- The records that are asked for, and the SIS's students they may be about: C's local id, and who has the SSID now.
CREATE TEMP TABLE asked (
  id INTEGER NOT NULL, what TEXT NOT NULL, student_id TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
  year INTEGER NOT NULL, PRIMARY KEY (id, student_id)
) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.asked (id, what, student_id, school, start_date, year)
SELECT id, 'spell', student_id, school, start_date, year FROM temp.change WHERE action IN ('remove', 'no_show')
UNION ALL
SELECT c.id, 'spell', t.student_id, c.school, c.start_date, c.year
FROM temp.change AS c CROSS JOIN main.student_school AS t ON t.ssid = c.ssid AND t.identity = 1
WHERE c.action IN ('remove', 'no_show')
UNION ALL
SELECT c.id, 'exit', s.student_id, c.school, s.sis_start, c.year
FROM temp.change AS c CROSS JOIN temp.spell AS s ON s.ssid = c.ssid AND s.school = c.school AND s.start_date = c.start_date AND s.in_l = 1
WHERE c.action = 'update' AND field(c.held, 25) <> '' AND field(c.record, 25) = '';

CREATE TEMP TABLE seen AS
SELECT a.id, a.what, g.start_date = a.start_date AS same_start, g.start_date, g.run_id,
       iif(g.exit_date = '', '', g.exit_date || ' with ' || g.exit_reason) AS exit
FROM temp.asked AS a
CROSS JOIN main.gone_spell AS g ON g.student_id = a.student_id AND g.what = a.what
JOIN temp.school_scope AS s ON s.code = g.school AND s.state_code = a.school
WHERE school_year(g.start_date) = a.year;

CREATE INDEX temp.seen_id ON seen (id, same_start, run_id);

-- Spells that the SIS has and that became part of another one.
CREATE TEMP TABLE seen_now AS
SELECT DISTINCT a.id
FROM temp.asked AS a
CROSS JOIN main.enrollment AS e ON e.student_id = a.student_id AND e.start_date = a.start_date
JOIN temp.school_scope AS s ON s.code = coalesce(nullif(nullif(e.home_school, ''), '0'), e.school) AND s.state_code = a.school
WHERE a.what = 'spell';

CREATE UNIQUE INDEX temp.seen_now_id ON seen_now (id);

UPDATE temp.change SET reason = reason || '; ' || coalesce(
  (SELECT 'seen in the newest SIS import, as part of another spell' FROM temp.seen_now AS n WHERE n.id = change.id),
  (SELECT iif(s.what = 'exit', 'its exit of ' || s.exit || ' was ', '') || 'last seen in ' || i.said
          || iif(s.same_start, '', ', with the start ' || s.start_date)
   FROM temp.seen AS s JOIN temp.sis_import AS i ON i.id = s.run_id
   WHERE s.id = change.id ORDER BY s.same_start DESC, s.run_id DESC LIMIT 1),
  (SELECT iif(change.action = 'update', 'an exit was ', '') || 'never seen since ' || i.said
   FROM temp.memory AS m JOIN temp.sis_import AS i ON i.id = m.first_run),
  'never seen')
WHERE id IN (SELECT id FROM temp.asked);
