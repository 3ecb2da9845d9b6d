-- Who has a change that is not sent, and whose posted records are held against what holds now.
-- parameters: :all :new (0, 1) :current_year :today
CREATE TEMP TABLE sinf_pending (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.sinf_pending (student_id)
SELECT c.student_id FROM main.change_log AS c
JOIN temp.sinf_field AS f ON f.table_code = c.table_code AND f.field_code = c.field_code
WHERE c.sent_batch IS NULL
UNION
SELECT student_id FROM main.address_history WHERE sent_batch IS NULL;

DELETE FROM temp.sinf_pending WHERE NOT EXISTS (SELECT 1 FROM main.student AS s WHERE s.id = sinf_pending.student_id);

-- What posted records of this academic year carried, the newest post of a key.
CREATE TEMP TABLE sinf_posted (
  ssid TEXT NOT NULL, start_date TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (ssid, start_date)
) WITHOUT ROWID;

INSERT OR REPLACE INTO temp.sinf_posted (ssid, start_date, record)
SELECT r.ssid, r.start_date, r.record
FROM main.post AS p
CROSS JOIN main.batch_record AS r ON r.file_id = p.file_id
WHERE (NOT p.partial OR r.school IN (SELECT s.school FROM main.post_school AS s WHERE s.post_id = p.id))
  AND p.process = 'SINF' AND p.id NOT IN (SELECT post_id FROM main.unpost) AND r.start_date >= :current_year || '-07-01'
ORDER BY p.id;

CREATE TEMP TABLE sinf_candidate (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.sinf_candidate (student_id)
SELECT student_id FROM temp.sinf_pending
UNION
SELECT s.id FROM main.student AS s WHERE s.ssid IN (SELECT ssid FROM temp.sinf_posted);

-- Students of this academic year of whom no record was ever sent: they go with :new (and with :all).
CREATE TEMP TABLE sinf_enrolled (student_id TEXT PRIMARY KEY NOT NULL, ssid TEXT NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.sinf_enrolled (student_id, ssid)
SELECT s.id, s.ssid
FROM main.enrollment AS e
CROSS JOIN main.student AS s ON s.id = e.student_id
CROSS JOIN main.school AS c ON c.code = e.school
WHERE e.year = CAST(:current_year AS TEXT) AND e.start_date <= :today AND c.reported AND coalesce(s.ssid, '') <> '';

CREATE TEMP TABLE sinf_new (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT INTO temp.sinf_new (student_id)
SELECT student_id FROM temp.sinf_enrolled
WHERE ssid NOT IN (SELECT ssid FROM main.belief WHERE process = 'SINF')
  AND ssid NOT IN (SELECT r.ssid FROM main.post AS p CROSS JOIN main.batch_record AS r ON r.file_id = p.file_id
                   WHERE p.process = 'SINF' AND p.id NOT IN (SELECT post_id FROM main.unpost)
                     AND (NOT p.partial OR r.school IN (SELECT s.school FROM main.post_school AS s WHERE s.post_id = p.id)));

INSERT OR IGNORE INTO temp.sinf_candidate (student_id) SELECT student_id FROM temp.sinf_new WHERE :new;

INSERT OR IGNORE INTO temp.open_student (student_id) SELECT student_id FROM temp.sinf_candidate WHERE NOT :all;
