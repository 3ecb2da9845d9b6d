-- A student: the STU row that speaks for the student, with the legal name (LSI, the last row) where there is one. A blank
-- legal name is '' once the column was supplied, NULL before.
CREATE VIEW student AS
SELECT s.student_id AS id, s.school AS identity_school,
       s.ssid, s.last_name, s.first_name, s.middle_name, s.suffix, s.alias_last_name, s.alias_first_name, s.alias_middle_name,
       coalesce((SELECT l.last_name FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LLN')) AS legal_last_name,
       coalesce((SELECT l.first_name FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LFN')) AS legal_first_name,
       coalesce((SELECT l.middle_name FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LMN')) AS legal_middle_name,
       coalesce((SELECT l.suffix FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'LSF')) AS legal_suffix,
       coalesce((SELECT l.gender FROM legal_name AS l WHERE l.student_id = s.student_id ORDER BY l.id DESC LIMIT 1),
                (SELECT '' FROM supplied_column WHERE table_code = 'LSI' AND column_code = 'GN')) AS legal_gender,
       s.birth_date, s.gender, s.birth_city, s.birth_state, s.birth_country, s.hispanic, s.race1, s.race2, s.race3, s.race4,
       s.race5, s.home_language, s.fluency, s.parent_education, s.district_entry_date,
       coalesce((SELECT e.elas FROM state_elas_row AS e WHERE e.ssid = s.ssid AND s.ssid <> '' ORDER BY e.start_date DESC, e.elas LIMIT 1), '') AS state_elas,
       coalesce((SELECT e.start_date FROM state_elas_row AS e WHERE e.ssid = s.ssid AND s.ssid <> '' ORDER BY e.start_date DESC, e.elas LIMIT 1), '') AS state_elas_date,
       s.mail_address, s.mail_city, s.mail_state, s.mail_zip, s.mail_zip4,
       s.residence_address, s.residence_city, s.residence_state, s.residence_zip, s.residence_zip4
FROM student_school AS s
WHERE s.identity = 1;
