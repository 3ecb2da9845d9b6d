-- What the run is about: schools in scope, coverage, and the belief as base rows plus what posts changed.
-- parameters: :process :today :lea :current_year :window_start :same_day  (temp.requested_school: local or state codes, none = all)
INSERT INTO temp.run_parameter (today, lea, current_year, window_start, same_day_transfer)
VALUES (:today, :lea, :current_year, :window_start, :same_day);

CREATE TEMP TABLE school_scope (
  code TEXT PRIMARY KEY NOT NULL,
  state_code TEXT NOT NULL,
  reported INTEGER NOT NULL,          -- by the district, whatever this run asks for
  selected INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO temp.school_scope (code, state_code, reported, selected)
SELECT s.code, coalesce(s.state_code, ''), s.reported,
       s.reported = 1 AND (
         NOT EXISTS (SELECT 1 FROM temp.requested_school)
         OR s.code IN (SELECT code FROM temp.requested_school)
         OR s.state_code IN (SELECT code FROM temp.requested_school))
FROM main.school AS s;

-- A state school is in scope if a selected row carries it.
CREATE TEMP TABLE scope_school (code TEXT PRIMARY KEY NOT NULL, covered INTEGER NOT NULL) WITHOUT ROWID;

INSERT INTO temp.scope_school (code, covered)
SELECT DISTINCT s.state_code,
       EXISTS (SELECT 1 FROM main.generation_school AS c JOIN main.current_generation AS g ON g.id = c.generation_id
               WHERE g.process = :process AND c.school = s.state_code)
FROM temp.school_scope AS s
WHERE s.selected = 1 AND s.state_code <> '';

CREATE TEMP TABLE coverage (generation_id INTEGER NOT NULL, covers_from TEXT NOT NULL);

INSERT INTO temp.coverage (generation_id, covers_from)
SELECT id, covers_from FROM main.current_generation WHERE process = :process;

CREATE TEMP TABLE overlay (
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL,
  student_id TEXT NOT NULL, record TEXT NOT NULL, gone INTEGER NOT NULL,
  PRIMARY KEY (ssid, school, start_date)
) WITHOUT ROWID;

INSERT INTO temp.overlay (ssid, school, start_date, student_id, record, gone)
SELECT ssid, school, start_date, student_id, record, action = 'remove'
FROM main.posted_record WHERE process = :process;

-- What SINF corrected since the import.
INSERT OR IGNORE INTO temp.overlay (ssid, school, start_date, student_id, record, gone)
SELECT o.ssid, o.school, o.start_date, o.student_id, with_field(with_field(o.record, 17, i.birth_date), 18, i.gender), 0
FROM main.current_generation AS g
CROSS JOIN main.corrected_identity AS i ON i.event_id > g.event_id
CROSS JOIN main.ods_row AS o ON o.generation_id = g.id AND o.ssid = i.ssid
WHERE g.process = :process AND :process = 'SENR' AND o.part = '';

-- C, the belief. Asked by key it is two index look-ups.
CREATE TEMP VIEW held_row AS
SELECT o.ssid, o.school, o.start_date, o.student_id, o.record
FROM main.ods_row AS o
WHERE o.generation_id = (SELECT generation_id FROM temp.coverage) AND o.part = ''
  AND NOT EXISTS (SELECT 1 FROM temp.overlay AS p
                  WHERE p.ssid = o.ssid AND p.school = o.school AND p.start_date = o.start_date)
UNION ALL
SELECT ssid, school, start_date, student_id, record FROM temp.overlay WHERE gone = 0;

-- Schools of the belief that are not reported: nothing of them is compared, but their open rows are told of.
CREATE TEMP TABLE departed_school (code TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT INTO temp.departed_school (code)
SELECT code FROM (SELECT c.school AS code FROM main.generation_school AS c
                  WHERE c.generation_id = (SELECT generation_id FROM temp.coverage)
                  UNION
                  SELECT school FROM temp.overlay WHERE gone = 0)
WHERE code NOT IN (SELECT state_code FROM temp.school_scope WHERE reported = 1);
