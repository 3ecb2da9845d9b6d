-- One row per student, out of the STU row of the school of the newest open spell, else of the newest spell, else of
-- the lowest school code. A blank legal name is '' once the column was supplied, NULL before.
DELETE FROM student;
INSERT INTO student (id, identity_school,
                     ssid, last_name, first_name, middle_name, suffix, alias_last_name, alias_first_name,
                     alias_middle_name, birth_date, gender, birth_city, birth_state, birth_country, hispanic,
                     race1, race2, race3, race4, race5, home_language, fluency, parent_education,
                     district_entry_date, mail_address, mail_city, mail_state, mail_zip, mail_zip4,
                     residence_address, residence_city, residence_state, residence_zip, residence_zip4,
                     legal_last_name, legal_first_name, legal_middle_name, legal_suffix, legal_gender)
WITH spell AS (
  SELECT student_id, school, max(start_date) AS newest,
         max(start_date) FILTER (WHERE coalesce(exit_date, '') = '') AS newest_open
  FROM enrollment
  GROUP BY student_id, school
), ranked AS (
  SELECT s.rowid AS source, row_number() OVER (
    PARTITION BY s.student_id
    ORDER BY coalesce(e.newest_open, '') DESC, coalesce(e.newest, '') DESC, CAST(s.school AS INTEGER), s.school) AS place
  FROM student_school AS s
  LEFT JOIN spell AS e ON e.student_id = s.student_id AND e.school = s.school
), legal AS (
  SELECT student_id, max(id) AS id, last_name, first_name, middle_name, suffix, gender
  FROM legal_name
  GROUP BY student_id
), blank AS (
  SELECT max('') FILTER (WHERE column_code = 'LLN') AS last_name, max('') FILTER (WHERE column_code = 'LFN') AS first_name,
         max('') FILTER (WHERE column_code = 'LMN') AS middle_name, max('') FILTER (WHERE column_code = 'LSF') AS suffix,
         max('') FILTER (WHERE column_code = 'GN') AS gender
  FROM supplied_column
  WHERE table_code = 'LSI'
)
SELECT r.student_id, r.school,
       r.ssid, r.last_name, r.first_name, r.middle_name, r.suffix, r.alias_last_name, r.alias_first_name,
       r.alias_middle_name, r.birth_date, r.gender, r.birth_city, r.birth_state, r.birth_country, r.hispanic,
       r.race1, r.race2, r.race3, r.race4, r.race5, r.home_language, r.fluency, r.parent_education,
       r.district_entry_date, r.mail_address, r.mail_city, r.mail_state, r.mail_zip, r.mail_zip4,
       r.residence_address, r.residence_city, r.residence_state, r.residence_zip, r.residence_zip4,
       coalesce(l.last_name, b.last_name), coalesce(l.first_name, b.first_name),
       coalesce(l.middle_name, b.middle_name), coalesce(l.suffix, b.suffix), coalesce(l.gender, b.gender)
FROM ranked AS k
CROSS JOIN student_school AS r ON r.rowid = k.source
CROSS JOIN blank AS b
LEFT JOIN legal AS l ON l.student_id = r.student_id
WHERE k.place = 1;
