-- What the SIS says, one row for each student with a reported spell and an SSID (sela.md): the current spell, the status
-- and its date. elas is NULL where STU.LF has no translation, '' where it is blank; language is NULL likewise.
-- parameters: :today :window_start
CREATE TEMP TABLE sela_spell AS
SELECT student_id, ssid, school, coalesce(grade, '') AS grade, start_date FROM (
  SELECT *, row_number() OVER (PARTITION BY student_id ORDER BY
           start_date <= :today AND (exit_date = '' OR exit_date >= :today) DESC,
           start_date <= :today DESC,
           status IS '20',
           iif(start_date <= :today, start_date, '') DESC, start_date, id) AS place
  FROM temp.spell
  WHERE left_out IS NULL AND ssid <> '' AND start_date >= :window_start
    AND (exit_reason IS NOT 'N470' OR exit_date > start_date))
WHERE place = 1;

CREATE TEMP TABLE sela_local (
  student_id TEXT PRIMARY KEY NOT NULL, ssid TEXT NOT NULL, school TEXT NOT NULL, grade TEXT NOT NULL,
  elas TEXT, start_date TEXT NOT NULL, language TEXT
) WITHOUT ROWID;

INSERT INTO temp.sela_local (student_id, ssid, school, grade, elas, start_date, language)
SELECT student_id, ssid, school, grade, elas,
       CASE WHEN elas = 'EL' THEN coalesce(el_date, '')
            WHEN elas = 'RFEP' THEN coalesce(rfep_date, '')
            WHEN elas = 'IFEP' THEN coalesce(ifep_date, '')
            WHEN elas = 'ADEL' THEN coalesce(adel_date, '')
            WHEN elas IN ('EO', 'TBD')
              THEN coalesce(nullif(state_school_date, ''), nullif(us_school_date, ''), nullif(district_entry_date, ''), spell_start)
            ELSE '' END,
       language
FROM (
  SELECT c.student_id, c.ssid, c.school, c.grade, c.start_date AS spell_start, t.district_entry_date,
         a.el_date, a.rfep_date, a.ifep_date, a.adel_date, a.state_school_date, a.us_school_date,
         iif(coalesce(t.fluency, '') = '', '',
             coalesce(f.state_code, (SELECT code FROM temp.ref_code WHERE code_set = 'elas' AND code = t.fluency))) AS elas,
         iif(coalesce(t.home_language, '') = '', '',
             coalesce(h.state_code, (SELECT t.home_language FROM temp.ref_code_set
                                     WHERE code_set = 'language_3' AND length(t.home_language) = width))) AS language
  FROM temp.sela_spell AS c
  JOIN main.student_school AS t ON t.student_id = c.student_id AND t.identity = 1
  LEFT JOIN main.language AS a ON a.id = (SELECT min(x.id) FROM main.language AS x WHERE x.student_id = c.student_id)
  LEFT JOIN main.code_translation AS f ON f.table_code = 'STU' AND f.field_code = 'LF' AND f.local_code = t.fluency
  LEFT JOIN main.code_translation AS h ON h.table_code = 'STU' AND h.field_code = 'HL' AND h.local_code = t.home_language);
