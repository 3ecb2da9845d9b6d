-- What the SIS says, one row for each student with a reported spell and an SSID (sela.md): the current spell, the status
-- and its date. elas is NULL where STU.LF has no translation, '' where it is blank; language is NULL likewise.
-- parameters: :today :window_start :current_year
CREATE TEMP TABLE sela_year AS
SELECT :current_year || '-07-01' AS first_day, (:current_year + 1) || '-06-30' AS last_day,
       min(:today, (:current_year + 1) || '-06-30') AS day;

-- The spell of the day; in_year: some spell meets the academic year; last_day: '' while any is open.
CREATE TEMP TABLE sela_spell AS
SELECT student_id, ssid, school, coalesce(grade, '') AS grade, start_date, in_year, last_day FROM (
  SELECT s.*,
         max(s.start_date <= y.last_day AND (s.exit_date = '' OR s.exit_date >= y.first_day)) OVER student AS in_year,
         nullif(max(coalesce(nullif(s.exit_date, ''), '9999-12-31')) OVER student, '9999-12-31') AS last_day,
         row_number() OVER (PARTITION BY s.student_id ORDER BY
           s.start_date <= y.day AND (s.exit_date = '' OR s.exit_date >= y.day) DESC,
           s.start_date <= y.day DESC,
           s.status IS '20',
           iif(s.start_date <= y.day, s.start_date, '') DESC, s.start_date, s.id) AS place
  FROM temp.spell AS s CROSS JOIN temp.sela_year AS y
  WHERE s.left_out IS NULL AND s.ssid <> '' AND s.start_date >= :window_start
    AND (s.exit_reason IS NOT 'N470' OR s.exit_date > s.start_date)
  WINDOW student AS (PARTITION BY s.student_id))
WHERE place = 1;

-- A student has one row of LAC; where the export has several, the newest is the last one.
CREATE TEMP TABLE sela_language AS
SELECT student_id, max(id) AS id FROM main.language GROUP BY student_id;
CREATE UNIQUE INDEX temp.sela_language_student ON sela_language (student_id);

-- Where each status has its date, and whether the SIS supplies it. EO and TBD always find one.
CREATE TEMP TABLE sela_source AS
SELECT s.elas, s.column_code,
       EXISTS (SELECT 1 FROM main.supplied_column AS c
               WHERE c.table_code = 'LAC' AND c.column_code = s.column_code) AS supplied
FROM (SELECT 'EL' AS elas, 'SD' AS column_code UNION ALL SELECT 'RFEP', 'RD1' UNION ALL SELECT 'IFEP', 'IFD'
      UNION ALL SELECT 'ADEL', 'AES') AS s;

CREATE TEMP TABLE sela_local (
  student_id TEXT PRIMARY KEY NOT NULL, ssid TEXT NOT NULL, school TEXT NOT NULL, grade TEXT NOT NULL,
  elas TEXT, start_date TEXT NOT NULL, language TEXT,
  in_year INTEGER NOT NULL,           -- 0: no spell in the academic year
  last_day TEXT,                      -- of the newest spell, NULL while it is open
  lacks TEXT NOT NULL,                -- the column that was not supplied and that the status is made of
  passed_over TEXT NOT NULL           -- the first date of EO that lies outside every enrollment
) WITHOUT ROWID;

INSERT INTO temp.sela_local (student_id, ssid, school, grade, elas, start_date, language, in_year, last_day, lacks, passed_over)
SELECT student_id, ssid, school, grade, elas,
       CASE WHEN elas = 'EL' THEN coalesce(el_date, '')
            WHEN elas = 'RFEP' THEN coalesce(rfep_date, '')
            WHEN elas = 'IFEP' THEN coalesce(ifep_date, '')
            WHEN elas = 'ADEL' THEN coalesce(adel_date, '')
            WHEN elas IN ('EO', 'TBD')
              THEN CASE WHEN state_school_here THEN state_school_date WHEN us_school_here THEN us_school_date
                        WHEN district_entry_here THEN district_entry_date ELSE spell_start END
            ELSE '' END,
       language, in_year, last_day,
       CASE WHEN NOT has_fluency THEN 'STU.LF'
            ELSE coalesce((SELECT 'LAC.' || s.column_code FROM temp.sela_source AS s
                           WHERE s.elas = l.elas AND NOT s.supplied), '') END,
       CASE WHEN elas IS NOT 'EO' THEN ''
            WHEN state_school_date <> '' THEN iif(state_school_here, '', 'LAC.STS')
            WHEN us_school_date <> '' THEN iif(us_school_here, '', 'LAC.USS')
            WHEN district_entry_date <> '' THEN iif(district_entry_here, '', 'STU.DD') ELSE '' END
FROM (
  SELECT c.student_id, c.ssid, c.school, c.grade, c.start_date AS spell_start, c.in_year, c.last_day,
         t.district_entry_date, a.el_date, a.rfep_date, a.ifep_date, a.adel_date, a.state_school_date, a.us_school_date,
         EXISTS (SELECT 1 FROM temp.lea_enrollment AS e WHERE e.ssid = c.ssid
                   AND a.state_school_date BETWEEN e.start_date AND e.last_date) AS state_school_here,
         EXISTS (SELECT 1 FROM temp.lea_enrollment AS e WHERE e.ssid = c.ssid
                   AND a.us_school_date BETWEEN e.start_date AND e.last_date) AS us_school_here,
         EXISTS (SELECT 1 FROM temp.lea_enrollment AS e WHERE e.ssid = c.ssid
                   AND t.district_entry_date BETWEEN e.start_date AND e.last_date) AS district_entry_here,
         EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'STU' AND column_code = 'LF') AS has_fluency,
         iif(coalesce(t.fluency, '') = '', '',
             coalesce(f.state_code, (SELECT code FROM temp.ref_code WHERE code_set = 'elas' AND code = t.fluency))) AS elas,
         iif(coalesce(t.home_language, '') = '', '',
             coalesce(h.state_code, (SELECT t.home_language FROM temp.ref_code_set
                                     WHERE code_set = 'language_3' AND length(t.home_language) = width))) AS language
  FROM temp.sela_spell AS c
  JOIN main.student_school AS t ON t.student_id = c.student_id AND t.identity = 1
  LEFT JOIN temp.sela_language AS n ON n.student_id = c.student_id
  LEFT JOIN main.language AS a ON a.id = n.id
  LEFT JOIN main.code_translation AS f ON f.table_code = 'STU' AND f.field_code = 'LF' AND f.local_code = t.fluency
  LEFT JOIN main.code_translation AS h ON h.table_code = 'STU' AND h.field_code = 'HL' AND h.local_code = t.home_language) AS l;
