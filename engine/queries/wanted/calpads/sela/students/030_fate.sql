-- Who is sent, and why the others are not (sela.md). What the state would reject is left to the rules.
-- parameters: :today :current_year :tbd_start ('' without --tbd) :correction ('' without --correction)
CREATE TEMP TABLE sela_fate (
  student_id TEXT PRIMARY KEY NOT NULL, elas TEXT, start_date TEXT NOT NULL,
  kind TEXT, code TEXT, reason TEXT,  -- NULL: to send
  field TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

WITH known AS (
  SELECT l.*, l.ssid IN (SELECT ssid FROM temp.held_sela) AS at_state,
         iif(l.lacks = '' AND NOT EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'STU' AND column_code = 'HL'),
             'STU.HL', l.lacks) AS missing
  FROM temp.sela_local AS l
), meant AS (
  SELECT student_id, ssid, grade, language, at_state, in_year, last_day, missing,
         iif(:tbd_start <> '' AND elas = '' AND missing = '' AND NOT at_state, 'TBD', elas) AS elas,
         iif(:tbd_start <> '' AND elas = '' AND missing = '' AND NOT at_state, :tbd_start, start_date) AS start_date
  FROM known
), decided AS (
  SELECT m.*, h.start_date AS held_date, h.lea AS held_lea,
         CASE WHEN NOT m.in_year THEN 'not enrolled'
              WHEN m.grade IN ('IN', 'TD', 'PS', 'AD') THEN 'SELA0301'
              WHEN m.missing <> '' THEN 'not supplied'
              WHEN m.elas IS NULL THEN 'GERR0002'
              WHEN m.elas = '' THEN 'no status'
              WHEN (m.elas = 'TBD' AND h.ssid IS NOT NULL) OR h.start_date = m.start_date OR h.start_date = '' OR (h.start_date <> '' AND m.start_date = '') THEN 'stored'
              WHEN h.start_date < m.start_date THEN 'earlier date'
              WHEN m.start_date > :today THEN 'from ' || m.start_date
              WHEN h.start_date > m.start_date THEN NULL
              WHEN m.elas IN ('EL', 'IFEP') AND :correction = '' THEN 'SELA0520'
              WHEN m.elas = 'RFEP' AND m.start_date <> '' AND school_year(m.start_date) IS NOT :current_year THEN 'other year'
              WHEN m.language IS NULL THEN 'GERR0002'
         END AS code
  FROM meant AS m
  LEFT JOIN (SELECT ssid, elas, min(start_date) AS start_date, lea FROM temp.held_sela GROUP BY ssid, elas) AS h
    ON h.ssid = m.ssid AND h.elas = m.elas
), advised AS (
  SELECT d.*, :current_year || '-' || (:current_year + 1) AS this_year,
         'extract sela --year ' || other_year || '-' || (other_year + 1) AS other_run
  FROM (SELECT *, school_year(iif(code = 'other year', start_date, last_day)) AS other_year FROM decided) AS d
)
INSERT INTO temp.sela_fate (student_id, elas, start_date, kind, code, reason)
SELECT student_id, elas, start_date,
       CASE WHEN code = 'GERR0002' THEN 'held back' WHEN code IS NOT NULL THEN 'left out' END, code,
       CASE code
         WHEN 'not enrolled' THEN 'no enrollment in ' || this_year || coalesce('; the last one ended ' || last_day || ': ' || other_run, '')
         WHEN 'SELA0301' THEN 'no status is reported in grade ' || grade
         WHEN 'not supplied' THEN missing || ' was not supplied: export it, and import it'
         WHEN 'GERR0002' THEN iif(elas IS NULL, 'unknown status (field 13)', 'unknown language (field 15)')
         WHEN 'no status' THEN iif(at_state, 'the SIS has no status, the state has one', 'neither the SIS nor the state has a status; --tbd DATE sends TBD')
         WHEN 'stored' THEN 'the state has ' || elas || CASE WHEN held_date = start_date THEN ' of this date'
                                                                WHEN elas = 'TBD' THEN ' too' ELSE ', and one of the two has no date' END
         WHEN 'earlier date' THEN 'the state has ' || elas || ' since ' || held_date || ' from LEA ' || held_lea
         WHEN 'SELA0520' THEN 'the testing system sends ' || elas || '; --correction CODE sends it'
         WHEN 'other year' THEN 'RFEP since ' || start_date || ', not in ' || this_year || ': ' || other_run
         ELSE elas || ' begins on ' || start_date || ', after today: it is sent then'
       END
FROM advised;

-- TBD goes where the state has nothing, or what it may follow (RFEP is final, however old).
UPDATE temp.sela_fate SET kind = 'held back', code = 'SELA0281', field = 'elas',
       reason = 'TBD may not follow the newest status that the state has (' || h.elas || ' is stored)'
FROM (SELECT l.student_id, n.elas
      FROM temp.sela_local AS l
      JOIN (SELECT ssid, elas, start_date FROM (
              SELECT ssid, elas, start_date,
                     row_number() OVER (PARTITION BY ssid ORDER BY elas = 'RFEP' DESC, start_date DESC, elas) AS place
              FROM temp.held_sela) WHERE place = 1) AS n ON n.ssid = l.ssid) AS h
WHERE sela_fate.student_id = h.student_id AND sela_fate.code IS NULL AND sela_fate.elas = 'TBD' AND h.elas <> 'TBD'
  AND NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                  WHERE p.pairs = 'elas_next' AND p.first = h.elas AND p.second = 'TBD'
                    AND sela_fate.start_date BETWEEN p.active_from AND p.active_to AND :today BETWEEN p.active_from AND p.active_to);

-- Who is held back in SENR is not sent here either.
UPDATE temp.sela_fate SET kind = 'held back', code = h.code, reason = 'held back in SENR: ' || h.reason, field = h.field
FROM (SELECT student_id, min(code) AS code, reason, field FROM temp.hold GROUP BY student_id) AS h
WHERE sela_fate.code IS NULL AND h.student_id = sela_fate.student_id;
