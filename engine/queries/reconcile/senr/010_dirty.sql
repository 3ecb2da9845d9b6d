-- SSIDs whose rows differ in any way; everybody else is done here.
-- parameters: :mask :window_start :current_year :everyone
CREATE TEMP TABLE wanted_row AS
SELECT id, ssid, school, start_date, student_id, year, record FROM temp.wanted_record;

CREATE TEMP TABLE dirty (ssid TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.dirty (ssid)
SELECT w.ssid FROM temp.wanted_row AS w
WHERE NOT same_record((SELECT h.record FROM temp.held_row AS h
                       WHERE h.ssid = w.ssid AND h.school = w.school AND h.start_date = w.start_date), w.record, :mask);

INSERT OR IGNORE INTO temp.dirty (ssid)
SELECT h.ssid FROM temp.held_row AS h
WHERE :everyone
  AND +h.school IN (SELECT code FROM temp.scope_school)
  AND h.start_date >= :window_start
  AND NOT EXISTS (SELECT 1 FROM temp.spell AS s
                  WHERE s.ssid = h.ssid AND s.school = h.school AND s.start_date = h.start_date AND s.in_l = 1);

INSERT OR IGNORE INTO temp.dirty (ssid)
SELECT h.ssid FROM temp.held_row AS h
WHERE NOT :everyone AND h.ssid IN (SELECT ssid FROM temp.open_ssid)
  AND +h.school IN (SELECT code FROM temp.scope_school)
  AND h.start_date >= :window_start
  AND NOT EXISTS (SELECT 1 FROM temp.spell AS s
                  WHERE s.ssid = h.ssid AND s.school = h.school AND s.start_date = h.start_date AND s.in_l = 1);

-- Both sides of the dirty SSIDs: all rows of C, in scope or not, and all of L.
CREATE TEMP TABLE c_row (
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL, student_id TEXT NOT NULL, record TEXT NOT NULL,
  year INTEGER NOT NULL, status TEXT NOT NULL, exit_date TEXT NOT NULL, exit_reason TEXT NOT NULL, completion TEXT NOT NULL,
  in_scope INTEGER NOT NULL, in_window INTEGER NOT NULL,
  fate TEXT,                          -- NULL until decided: same, matched, left, go
  PRIMARY KEY (ssid, school, start_date)
) WITHOUT ROWID;

INSERT INTO temp.c_row (ssid, school, start_date, student_id, record, year, status, exit_date, exit_reason, completion, in_scope, in_window)
SELECT h.ssid, h.school, h.start_date, without_zeros(h.student_id), h.record, school_year(h.start_date), field(h.record, 23),
       iso(field(h.record, 25)), field(h.record, 26), field(h.record, 27),
       h.school IN (SELECT code FROM temp.scope_school),
       h.start_date >= :window_start AND h.start_date >= (SELECT covers_from FROM temp.coverage)
         AND school_year(h.start_date) <= :current_year + 1
FROM temp.held_row AS h
WHERE h.ssid IN (SELECT ssid FROM temp.dirty);

CREATE TEMP TABLE l_row (
  ssid TEXT NOT NULL, school TEXT NOT NULL, start_date TEXT NOT NULL, student_id TEXT NOT NULL, record TEXT NOT NULL,
  year INTEGER NOT NULL, spell_id INTEGER NOT NULL, not_covered TEXT,
  PRIMARY KEY (ssid, school, start_date)
) WITHOUT ROWID;

INSERT INTO temp.l_row (ssid, school, start_date, student_id, record, year, spell_id, not_covered)
SELECT w.ssid, w.school, w.start_date, w.student_id, w.record, w.year, w.id,
       CASE WHEN w.start_date < (SELECT covers_from FROM temp.coverage) AND w.start_date >= :window_start THEN 'starts before the ODS extract begins: take one that goes back to it, import ods senr FILE --from DATE'
            WHEN (SELECT covered FROM temp.scope_school WHERE code = w.school) = 0 THEN 'school ' || w.school || ' is not in the ODS extract: import ods senr FILE --school ' || w.school
                 || ', or extract senr --ods FILE --covers ' || w.school END
FROM temp.wanted_row AS w
WHERE w.ssid IN (SELECT ssid FROM temp.dirty);

DROP TABLE temp.wanted_row;
