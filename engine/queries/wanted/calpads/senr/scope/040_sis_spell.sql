-- Every ENR row as a spell before anything is derived.
CREATE TEMP TABLE supplied AS
SELECT
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'SSD' AND column_code = 'UCC') AS uc_csu,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'SSD' AND column_code = 'MD') AS merit_diploma,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'SSD' AND column_code = 'SBL') AS biliteracy,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'SSD' AND column_code = 'GEX') AS graduation_exemption,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'STU' AND column_code = 'HSG') AS completion,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'ENR' AND column_code = 'LD') AS exit_date,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'ENR' AND column_code = 'ER') AS exit_reason,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'ENR' AND column_code = 'PR') AS program,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'ENR' AND column_code = 'IT') AS transfer_code,
  EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'ENR' AND column_code = 'ITD') AS residence_district;

-- STU rows that say more about the student's spells than who the student is.
CREATE TEMP TABLE telling_student_school (
  student_id TEXT NOT NULL, school TEXT NOT NULL, home_school TEXT, PRIMARY KEY (student_id, school)
) WITHOUT ROWID;

INSERT INTO temp.telling_student_school (student_id, school, home_school)
SELECT s.student_id, s.school, nullif(nullif(s.home_school, ''), '0')
FROM (SELECT 1 FROM main.value_in_use
      WHERE table_name = 'student_school' AND column_name IN ('summer_withdrawal_reason', 'home_school') AND value NOT IN ('', '0')
      LIMIT 1)
CROSS JOIN main.student_school AS s
WHERE s.summer_withdrawal_reason <> '' OR s.home_school NOT IN ('', '0');

CREATE TEMP TABLE repeated_ssid (ssid TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT INTO temp.repeated_ssid (ssid)
SELECT ssid FROM main.student WHERE ssid <> '' GROUP BY ssid HAVING count(*) > 1;

-- skipped: why an ENR row is no spell at all. left_out: why a spell is not in L.
CREATE TEMP VIEW sis_spell AS
SELECT e.id, e.student_id, coalesce(t.ssid, '') AS ssid, e.school AS local_school,
       coalesce(nullif(nullif(e.home_school, ''), '0'), e.school) AS reporting_school, r.state_code AS school, r.selected,
       school_year(e.start_date) AS year, CAST(e.year AS INTEGER) AS sis_year, e.start_date, coalesce(e.exit_date, '') AS exit_date,
       coalesce(e.exit_reason, '') AS local_reason, iif(coalesce(e.exit_reason, '') = '', '', x.state) AS exit_reason,
       p.state AS status, g.state AS grade, iif(e.transfer_code = '', '', i.state) AS transfer_code,
       e.residence_district, e.nps,
       e.program IS NOT NULL AND p.state IS NULL AS status_unknown,
       e.grade IS NOT NULL AND g.state IS NULL AS grade_unknown,
       coalesce(e.transfer_code, '') <> '' AND i.state IS NULL AS transfer_unknown,
       CASE WHEN t.student_id IS NULL THEN 'no STU row' WHEN r.code IS NULL THEN 'no LOC row' END AS skipped,
       CASE WHEN r.reported = 0 THEN 'school not selected'
            WHEN r.selected = 0 THEN 'school not asked for'
            WHEN r.state_code = '' THEN 'school without state code'
            WHEN g.state = '13' THEN 'grade 13' END AS left_out
FROM main.enrollment AS e
LEFT JOIN main.student_school AS t ON t.student_id = e.student_id AND t.identity = 1
LEFT JOIN temp.school_scope AS r
  ON r.code = coalesce(nullif(nullif(e.home_school, ''), '0'),
                       iif(school_year(e.start_date) BETWEEN (SELECT school_year(today) FROM temp.run_parameter)
                                                         AND (SELECT current_year FROM temp.run_parameter),
                           (SELECT o.home_school FROM temp.telling_student_school AS o
                            WHERE o.student_id = e.student_id AND o.school = e.school), NULL),
                       e.school)
LEFT JOIN temp.translation AS p ON p.kind = 'status' AND p.local = e.program
LEFT JOIN temp.translation AS g ON g.kind = 'grade' AND g.local = e.grade
LEFT JOIN temp.translation AS x ON x.kind = 'exit_reason' AND x.local = e.exit_reason
LEFT JOIN temp.translation AS i ON i.kind = 'transfer' AND i.local = e.transfer_code;

-- Whom the run looks at closely, unless it looks at everyone.
CREATE TEMP TABLE open_student (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE open_ssid (ssid TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
