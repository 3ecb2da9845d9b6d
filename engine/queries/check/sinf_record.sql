-- Every filled field of every record, and the blank ones that may not be. Filled in the order of its key.
DROP TABLE IF EXISTS temp.work_sinf_field;
CREATE TEMP TABLE work_sinf_field (
  column_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (column_name, row_id)
) WITHOUT ROWID;

WITH required AS MATERIALIZED (SELECT column_name FROM temp.ref_field WHERE record = 'SINF' AND required = 'Y')
INSERT INTO temp.work_sinf_field (column_name, row_id, value)
SELECT 'academic_year', row_id, academic_year FROM temp.work_sinf WHERE academic_year <> '' OR 'academic_year' IN required
UNION ALL
SELECT 'alias_first_name', row_id, alias_first_name FROM temp.work_sinf WHERE alias_first_name <> '' OR 'alias_first_name' IN required
UNION ALL
SELECT 'alias_last_name', row_id, alias_last_name FROM temp.work_sinf WHERE alias_last_name <> '' OR 'alias_last_name' IN required
UNION ALL
SELECT 'alias_middle_name', row_id, alias_middle_name FROM temp.work_sinf WHERE alias_middle_name <> '' OR 'alias_middle_name' IN required
UNION ALL
SELECT 'birth_city', row_id, birth_city FROM temp.work_sinf WHERE birth_city <> '' OR 'birth_city' IN required
UNION ALL
SELECT 'birth_country', row_id, birth_country FROM temp.work_sinf WHERE birth_country <> '' OR 'birth_country' IN required
UNION ALL
SELECT 'birth_date', row_id, birth_date FROM temp.work_sinf WHERE birth_date <> '' OR 'birth_date' IN required
UNION ALL
SELECT 'birth_state', row_id, birth_state FROM temp.work_sinf WHERE birth_state <> '' OR 'birth_state' IN required
UNION ALL
SELECT 'end_date', row_id, end_date FROM temp.work_sinf WHERE end_date <> '' OR 'end_date' IN required
UNION ALL
SELECT 'ethnicity_missing', row_id, ethnicity_missing FROM temp.work_sinf WHERE ethnicity_missing <> '' OR 'ethnicity_missing' IN required
UNION ALL
SELECT 'first_name', row_id, first_name FROM temp.work_sinf WHERE first_name <> '' OR 'first_name' IN required
UNION ALL
SELECT 'gender', row_id, gender FROM temp.work_sinf WHERE gender <> '' OR 'gender' IN required
UNION ALL
SELECT 'guardian1_education', row_id, guardian1_education FROM temp.work_sinf WHERE guardian1_education <> '' OR 'guardian1_education' IN required
UNION ALL
SELECT 'guardian1_first_name', row_id, guardian1_first_name FROM temp.work_sinf WHERE guardian1_first_name <> '' OR 'guardian1_first_name' IN required
UNION ALL
SELECT 'guardian1_last_name', row_id, guardian1_last_name FROM temp.work_sinf WHERE guardian1_last_name <> '' OR 'guardian1_last_name' IN required
UNION ALL
SELECT 'guardian2_education', row_id, guardian2_education FROM temp.work_sinf WHERE guardian2_education <> '' OR 'guardian2_education' IN required
UNION ALL
SELECT 'guardian2_first_name', row_id, guardian2_first_name FROM temp.work_sinf WHERE guardian2_first_name <> '' OR 'guardian2_first_name' IN required
UNION ALL
SELECT 'guardian2_last_name', row_id, guardian2_last_name FROM temp.work_sinf WHERE guardian2_last_name <> '' OR 'guardian2_last_name' IN required
UNION ALL
SELECT 'hispanic', row_id, hispanic FROM temp.work_sinf WHERE hispanic <> '' OR 'hispanic' IN required
UNION ALL
SELECT 'last_name', row_id, last_name FROM temp.work_sinf WHERE last_name <> '' OR 'last_name' IN required
UNION ALL
SELECT 'lea', row_id, lea FROM temp.work_sinf WHERE lea <> '' OR 'lea' IN required
UNION ALL
SELECT 'local_record_id', row_id, local_record_id FROM temp.work_sinf WHERE local_record_id <> '' OR 'local_record_id' IN required
UNION ALL
SELECT 'mailing_city', row_id, mailing_city FROM temp.work_sinf WHERE mailing_city <> '' OR 'mailing_city' IN required
UNION ALL
SELECT 'mailing_line1', row_id, mailing_line1 FROM temp.work_sinf WHERE mailing_line1 <> '' OR 'mailing_line1' IN required
UNION ALL
SELECT 'mailing_line2', row_id, mailing_line2 FROM temp.work_sinf WHERE mailing_line2 <> '' OR 'mailing_line2' IN required
UNION ALL
SELECT 'mailing_state', row_id, mailing_state FROM temp.work_sinf WHERE mailing_state <> '' OR 'mailing_state' IN required
UNION ALL
SELECT 'mailing_zip', row_id, mailing_zip FROM temp.work_sinf WHERE mailing_zip <> '' OR 'mailing_zip' IN required
UNION ALL
SELECT 'middle_name', row_id, middle_name FROM temp.work_sinf WHERE middle_name <> '' OR 'middle_name' IN required
UNION ALL
SELECT 'preferred_first_name', row_id, preferred_first_name FROM temp.work_sinf WHERE preferred_first_name <> '' OR 'preferred_first_name' IN required
UNION ALL
SELECT 'preferred_last_name', row_id, preferred_last_name FROM temp.work_sinf WHERE preferred_last_name <> '' OR 'preferred_last_name' IN required
UNION ALL
SELECT 'race1', row_id, race1 FROM temp.work_sinf WHERE race1 <> '' OR 'race1' IN required
UNION ALL
SELECT 'race2', row_id, race2 FROM temp.work_sinf WHERE race2 <> '' OR 'race2' IN required
UNION ALL
SELECT 'race3', row_id, race3 FROM temp.work_sinf WHERE race3 <> '' OR 'race3' IN required
UNION ALL
SELECT 'race4', row_id, race4 FROM temp.work_sinf WHERE race4 <> '' OR 'race4' IN required
UNION ALL
SELECT 'race5', row_id, race5 FROM temp.work_sinf WHERE race5 <> '' OR 'race5' IN required
UNION ALL
SELECT 'race_missing', row_id, race_missing FROM temp.work_sinf WHERE race_missing <> '' OR 'race_missing' IN required
UNION ALL
SELECT 'record_type', row_id, record_type FROM temp.work_sinf WHERE record_type <> '' OR 'record_type' IN required
UNION ALL
SELECT 'residence_city', row_id, residence_city FROM temp.work_sinf WHERE residence_city <> '' OR 'residence_city' IN required
UNION ALL
SELECT 'residence_line1', row_id, residence_line1 FROM temp.work_sinf WHERE residence_line1 <> '' OR 'residence_line1' IN required
UNION ALL
SELECT 'residence_line2', row_id, residence_line2 FROM temp.work_sinf WHERE residence_line2 <> '' OR 'residence_line2' IN required
UNION ALL
SELECT 'residence_state', row_id, residence_state FROM temp.work_sinf WHERE residence_state <> '' OR 'residence_state' IN required
UNION ALL
SELECT 'residence_zip', row_id, residence_zip FROM temp.work_sinf WHERE residence_zip <> '' OR 'residence_zip' IN required
UNION ALL
SELECT 'school', row_id, school FROM temp.work_sinf WHERE school <> '' OR 'school' IN required
UNION ALL
SELECT 'ssid', row_id, ssid FROM temp.work_sinf WHERE ssid <> '' OR 'ssid' IN required
UNION ALL
SELECT 'start_date', row_id, start_date FROM temp.work_sinf WHERE start_date <> '' OR 'start_date' IN required
UNION ALL
SELECT 'student_id', row_id, student_id FROM temp.work_sinf WHERE student_id <> '' OR 'student_id' IN required
UNION ALL
SELECT 'suffix', row_id, suffix FROM temp.work_sinf WHERE suffix <> '' OR 'suffix' IN required
UNION ALL
SELECT 'transaction_type', row_id, transaction_type FROM temp.work_sinf WHERE transaction_type <> '' OR 'transaction_type' IN required
UNION ALL
SELECT 'us_school_date', row_id, us_school_date FROM temp.work_sinf WHERE us_school_date <> '' OR 'us_school_date' IN required
UNION ALL
SELECT 'us_schools_under_3_years', row_id, us_schools_under_3_years FROM temp.work_sinf WHERE us_schools_under_3_years <> '' OR 'us_schools_under_3_years' IN required;
