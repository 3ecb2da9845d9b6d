-- The record of every student and day (schema/layouts/calpads/sinf-2023.csv); what the SIS never supplied keeps the state's
-- value (functions.hpp: record(), carried()).
CREATE TEMP TABLE sinf_supplied AS
SELECT EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'LAC' AND column_code = 'USS') AS us_school_date,
       EXISTS (SELECT 1 FROM main.supplied_column WHERE table_code = 'SSD' AND column_code = 'SUS') AS under_3_years,
       -- The guardians are one value: all of their columns, or none.
       (SELECT count(*) FROM main.supplied_column WHERE table_code = 'CON' AND column_code IN ('FN', 'LN', 'ELV')) = 3 AS guardians,
       -- Where a column that selects contacts is missing, nobody is taken as gone.
       (SELECT count(*) FROM main.supplied_column WHERE table_code = 'CON' AND column_code IN ('PC', 'ERH', 'LW', 'AP', 'CD')) = 5
         AS selection;

-- The address of the day: the newest row that had begun, else that of STU where there is no history.
CREATE TEMP TABLE sinf_address AS
SELECT r.id AS record_id, a.*
FROM temp.sinf_record AS r
CROSS JOIN main.address_history AS a
  ON a.id = (SELECT e.change_id FROM temp.sinf_event AS e
             WHERE e.student_id = r.student_id AND e.kind = 'address' AND e.date <= r.date
             ORDER BY e.given DESC, e.change_id DESC LIMIT 1);
CREATE UNIQUE INDEX temp.sinf_address_record ON sinf_address (record_id);

CREATE TEMP VIEW sinf_value AS
SELECT r.id, r.date, r.ssid, r.school, r.student_id, r.guardians,
       coalesce(nullif(coalesce(p.legal_first_name, l.first_name), ''), p.first_name, s.first_name) AS first_name,
       coalesce(nullif(coalesce(p.legal_middle_name, l.middle_name), ''), p.middle_name, s.middle_name) AS middle_name,
       coalesce(nullif(coalesce(p.legal_last_name, l.last_name), ''), p.last_name, s.last_name) AS last_name,
       coalesce(nullif(coalesce(p.legal_suffix, l.suffix), ''), p.suffix, s.suffix) AS suffix,
       coalesce(p.alias_first_name, s.alias_first_name) AS alias_first_name,
       coalesce(p.alias_middle_name, s.alias_middle_name) AS alias_middle_name,
       coalesce(p.alias_last_name, s.alias_last_name) AS alias_last_name,
       coalesce(p.birth_date, s.birth_date) AS birth_date,
       coalesce(nullif(coalesce(p.legal_gender, l.gender), ''), p.gender, s.gender) AS gender,
       coalesce(p.birth_city, s.birth_city) AS birth_city,
       coalesce(p.birth_state, s.birth_state) AS birth_state,
       coalesce(p.birth_country, s.birth_country) AS birth_country,
       coalesce(p.hispanic, s.hispanic) AS hispanic,
       (SELECT coalesce(x.state_code, v.race) FROM (SELECT coalesce(p.race1, s.race1) AS race) AS v LEFT JOIN main.code_translation AS x ON x.table_code = 'STU' AND x.field_code = 'RC1' AND x.local_code = v.race) AS race1,
         (SELECT coalesce(x.state_code, v.race) FROM (SELECT coalesce(p.race2, s.race2) AS race) AS v LEFT JOIN main.code_translation AS x ON x.table_code = 'STU' AND x.field_code = 'RC2' AND x.local_code = v.race) AS race2,
         (SELECT coalesce(x.state_code, v.race) FROM (SELECT coalesce(p.race3, s.race3) AS race) AS v LEFT JOIN main.code_translation AS x ON x.table_code = 'STU' AND x.field_code = 'RC3' AND x.local_code = v.race) AS race3,
         (SELECT coalesce(x.state_code, v.race) FROM (SELECT coalesce(p.race4, s.race4) AS race) AS v LEFT JOIN main.code_translation AS x ON x.table_code = 'STU' AND x.field_code = 'RC4' AND x.local_code = v.race) AS race4,
         (SELECT coalesce(x.state_code, v.race) FROM (SELECT coalesce(p.race5, s.race5) AS race) AS v LEFT JOIN main.code_translation AS x ON x.table_code = 'STU' AND x.field_code = 'RC5' AND x.local_code = v.race) AS race5,
       coalesce(p.us_school_date, (SELECT g.us_school_date FROM main.language AS g WHERE g.student_id = r.student_id ORDER BY g.id DESC LIMIT 1),
                iif(u.us_school_date, '', NULL)) AS us_school_date,
       coalesce(p.us_schools_under_3_years,
                (SELECT d.us_schools_under_3_years FROM main.state_data AS d WHERE d.student_id = r.student_id ORDER BY d.id DESC LIMIT 1),
                iif(u.under_3_years, '', NULL)) AS us_schools_under_3_years,
       a.record_id IS NULL AND EXISTS (SELECT 1 FROM main.address_history AS h WHERE h.student_id = r.student_id) AS unknown_address,
       a.record_id IS NOT NULL AS of_history,
       a.record_id IS NOT NULL AND coalesce(a.residence_address, a.residence_city, a.residence_zip) IS NOT NULL AS residence_of_history,
       a.record_id IS NOT NULL AND coalesce(a.mail_address, a.mail_city, a.mail_zip) IS NOT NULL AS mail_of_history,
       a.residence_address AS h_residence_address, a.residence_city AS h_residence_city, a.residence_state AS h_residence_state,
       a.residence_zip AS h_residence_zip, a.residence_zip4 AS h_residence_zip4,
       a.mail_address AS h_mail_address, a.mail_city AS h_mail_city, a.mail_state AS h_mail_state, a.mail_zip AS h_mail_zip, a.mail_zip4 AS h_mail_zip4,
       s.residence_address, s.residence_city, s.residence_state, s.residence_zip, s.residence_zip4,
       s.mail_address, s.mail_city, s.mail_state, s.mail_zip, s.mail_zip4,
       NOT u.guardians OR (r.guardians AND (coalesce(g1.faulty, 0) OR (NOT u.selection AND g1.record_id IS NULL))) AS guardian1_kept,
       NOT u.guardians OR (r.guardians AND (coalesce(g2.faulty, 0) OR (NOT u.selection AND g2.record_id IS NULL))) AS guardian2_kept,
       g1.education_level AS education1, g1.first_name AS guardian1_first, g1.last_name AS guardian1_last,
       g2.education_level AS education2, g2.first_name AS guardian2_first, g2.last_name AS guardian2_last
FROM temp.sinf_record AS r
CROSS JOIN temp.sinf_supplied AS u
CROSS JOIN main.student_school AS s ON s.student_id = r.student_id AND s.identity = 1
LEFT JOIN main.legal_name AS l ON l.id = (SELECT max(n.id) FROM main.legal_name AS n WHERE n.student_id = r.student_id)
LEFT JOIN temp.sinf_past AS p ON p.record_id = r.id
LEFT JOIN temp.sinf_address AS a ON a.record_id = r.id
LEFT JOIN temp.sinf_guardian AS g1 ON g1.record_id = r.id AND g1.place = 1
LEFT JOIN temp.sinf_guardian AS g2 ON g2.record_id = r.id AND g2.place = 2;

UPDATE temp.sinf_record SET record = carried(coalesce(sinf_record.held, ''), v.record)
FROM (
  SELECT id, record(
    'SINF', '', '', compact(date), '', (SELECT lea FROM temp.run_parameter), school,
    school_year(date) || '-' || (school_year(date) + 1), ssid, student_id,
    first_name, middle_name, last_name, suffix, alias_first_name, alias_middle_name, alias_last_name,
    compact(birth_date), gender, birth_city,
    iif(length(birth_state) = 2 AND birth_country IN ('US', 'CA', 'MX'), birth_country || '-' || birth_state, birth_state), birth_country,
    hispanic, CASE WHEN hispanic IS NOT NULL THEN iif(hispanic = '', 'Y', 'N') END,
    race1, race2, race3, race4, race5,
    CASE WHEN race1 IS NOT NULL THEN
      iif(race1 || coalesce(race2, '') || coalesce(race3, '') || coalesce(race4, '') || coalesce(race5, '') = '', 'Y', 'N') END,
    iif(unknown_address, NULL, iif(residence_of_history, h_residence_address, residence_address)), NULL,
    iif(unknown_address, NULL, iif(residence_of_history, h_residence_city, residence_city)),
    iif(unknown_address, NULL, iif(residence_of_history, h_residence_state, residence_state)),
    CASE WHEN unknown_address THEN NULL
         WHEN residence_of_history THEN h_residence_zip || iif(coalesce(h_residence_zip4, '') <> '', '-' || h_residence_zip4, '')
         ELSE residence_zip || iif(coalesce(residence_zip4, '') <> '', '-' || residence_zip4, '') END,
    compact(us_school_date), us_schools_under_3_years,
    CASE WHEN guardian1_kept THEN NULL WHEN guardians THEN coalesce(education1, '') ELSE '' END,
    CASE WHEN guardian1_kept THEN NULL WHEN guardians THEN coalesce(guardian1_first, '') ELSE '' END,
    CASE WHEN guardian1_kept THEN NULL WHEN guardians THEN coalesce(guardian1_last, '') ELSE '' END,
    CASE WHEN guardian2_kept THEN NULL WHEN guardians THEN coalesce(guardian2_first, '') ELSE '' END,
    CASE WHEN guardian2_kept THEN NULL WHEN guardians THEN coalesce(guardian2_last, '') ELSE '' END,
    NULL, NULL,
    iif(unknown_address, NULL, iif(mail_of_history, h_mail_address, mail_address)), NULL,
    iif(unknown_address, NULL, iif(mail_of_history, h_mail_city, mail_city)),
    iif(unknown_address, NULL, iif(mail_of_history, h_mail_state, mail_state)),
    CASE WHEN unknown_address THEN NULL
         WHEN mail_of_history THEN h_mail_zip || iif(coalesce(h_mail_zip4, '') <> '', '-' || h_mail_zip4, '')
         ELSE mail_zip || iif(coalesce(mail_zip4, '') <> '', '-' || mail_zip4, '') END,
    CASE WHEN guardian2_kept THEN NULL WHEN guardians THEN coalesce(education2, '') ELSE '' END) AS record
  FROM temp.sinf_value
) AS v
WHERE v.id = sinf_record.id;

-- An address is one value of all its fields: a line that the new one has not is blank.
UPDATE temp.sinf_record SET record = with_field(record, 32, '')
WHERE held IS NOT NULL AND field(record, 32) <> ''
  AND (field(held, 31) <> field(record, 31) OR field(held, 33) <> field(record, 33) OR field(held, 34) <> field(record, 34)
       OR field(held, 35) <> field(record, 35));
UPDATE temp.sinf_record SET record = with_field(record, 46, '')
WHERE held IS NOT NULL AND field(record, 46) <> ''
  AND (field(held, 45) <> field(record, 45) OR field(held, 47) <> field(record, 47) OR field(held, 48) <> field(record, 48)
       OR field(held, 49) <> field(record, 49));
