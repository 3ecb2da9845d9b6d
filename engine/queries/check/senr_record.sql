-- What rules of phase record read beside work_senr.

-- Every filled field of every record that does not remove, and the blank ones that may not be.
-- Filled in the order of its key: one arm a field, so that the table only grows at its end.
DROP TABLE IF EXISTS temp.work_senr_field;
CREATE TEMP TABLE work_senr_field (
  column_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (column_name, row_id)
) WITHOUT ROWID;

WITH required AS MATERIALIZED (SELECT column_name FROM temp.ref_field WHERE record = 'SENR' AND required = 'Y')
INSERT INTO temp.work_senr_field (column_name, row_id, value)
SELECT 'academic_year', row_id, academic_year FROM temp.work_senr WHERE action <> 'remove' AND (academic_year <> '' OR 'academic_year' IN required)
UNION ALL
SELECT 'adult_transition', row_id, adult_transition FROM temp.work_senr WHERE action <> 'remove' AND (adult_transition <> '' OR 'adult_transition' IN required)
UNION ALL
SELECT 'alias_first_name', row_id, alias_first_name FROM temp.work_senr WHERE action <> 'remove' AND (alias_first_name <> '' OR 'alias_first_name' IN required)
UNION ALL
SELECT 'alias_last_name', row_id, alias_last_name FROM temp.work_senr WHERE action <> 'remove' AND (alias_last_name <> '' OR 'alias_last_name' IN required)
UNION ALL
SELECT 'alias_middle_name', row_id, alias_middle_name FROM temp.work_senr WHERE action <> 'remove' AND (alias_middle_name <> '' OR 'alias_middle_name' IN required)
UNION ALL
SELECT 'biliteracy', row_id, biliteracy FROM temp.work_senr WHERE action <> 'remove' AND (biliteracy <> '' OR 'biliteracy' IN required)
UNION ALL
SELECT 'birth_city', row_id, birth_city FROM temp.work_senr WHERE action <> 'remove' AND (birth_city <> '' OR 'birth_city' IN required)
UNION ALL
SELECT 'birth_country', row_id, birth_country FROM temp.work_senr WHERE action <> 'remove' AND (birth_country <> '' OR 'birth_country' IN required)
UNION ALL
SELECT 'birth_date', row_id, birth_date FROM temp.work_senr WHERE action <> 'remove' AND (birth_date <> '' OR 'birth_date' IN required)
UNION ALL
SELECT 'birth_state', row_id, birth_state FROM temp.work_senr WHERE action <> 'remove' AND (birth_state <> '' OR 'birth_state' IN required)
UNION ALL
SELECT 'completion', row_id, completion FROM temp.work_senr WHERE action <> 'remove' AND (completion <> '' OR 'completion' IN required)
UNION ALL
SELECT 'exit_date', row_id, exit_date FROM temp.work_senr WHERE action <> 'remove' AND (exit_date <> '' OR 'exit_date' IN required)
UNION ALL
SELECT 'exit_reason', row_id, exit_reason FROM temp.work_senr WHERE action <> 'remove' AND (exit_reason <> '' OR 'exit_reason' IN required)
UNION ALL
SELECT 'first_name', row_id, first_name FROM temp.work_senr WHERE action <> 'remove' AND (first_name <> '' OR 'first_name' IN required)
UNION ALL
SELECT 'gender', row_id, gender FROM temp.work_senr WHERE action <> 'remove' AND (gender <> '' OR 'gender' IN required)
UNION ALL
SELECT 'grade', row_id, grade FROM temp.work_senr WHERE action <> 'remove' AND (grade <> '' OR 'grade' IN required)
UNION ALL
SELECT 'graduation_exemption', row_id, graduation_exemption FROM temp.work_senr WHERE action <> 'remove' AND (graduation_exemption <> '' OR 'graduation_exemption' IN required)
UNION ALL
SELECT 'last_name', row_id, last_name FROM temp.work_senr WHERE action <> 'remove' AND (last_name <> '' OR 'last_name' IN required)
UNION ALL
SELECT 'lea', row_id, lea FROM temp.work_senr WHERE action <> 'remove' AND (lea <> '' OR 'lea' IN required)
UNION ALL
SELECT 'local_record_id', row_id, local_record_id FROM temp.work_senr WHERE action <> 'remove' AND (local_record_id <> '' OR 'local_record_id' IN required)
UNION ALL
SELECT 'merit_diploma', row_id, merit_diploma FROM temp.work_senr WHERE action <> 'remove' AND (merit_diploma <> '' OR 'merit_diploma' IN required)
UNION ALL
SELECT 'middle_name', row_id, middle_name FROM temp.work_senr WHERE action <> 'remove' AND (middle_name <> '' OR 'middle_name' IN required)
UNION ALL
SELECT 'nps', row_id, nps FROM temp.work_senr WHERE action <> 'remove' AND (nps <> '' OR 'nps' IN required)
UNION ALL
SELECT 'receiver_school', row_id, receiver_school FROM temp.work_senr WHERE action <> 'remove' AND (receiver_school <> '' OR 'receiver_school' IN required)
UNION ALL
SELECT 'record_type', row_id, record_type FROM temp.work_senr WHERE action <> 'remove' AND (record_type <> '' OR 'record_type' IN required)
UNION ALL
SELECT 'residence_district', row_id, residence_district FROM temp.work_senr WHERE action <> 'remove' AND (residence_district <> '' OR 'residence_district' IN required)
UNION ALL
SELECT 'school', row_id, school FROM temp.work_senr WHERE action <> 'remove' AND (school <> '' OR 'school' IN required)
UNION ALL
SELECT 'ssid', row_id, ssid FROM temp.work_senr WHERE action <> 'remove' AND (ssid <> '' OR 'ssid' IN required)
UNION ALL
SELECT 'start_date', row_id, start_date FROM temp.work_senr WHERE action <> 'remove' AND (start_date <> '' OR 'start_date' IN required)
UNION ALL
SELECT 'status', row_id, status FROM temp.work_senr WHERE action <> 'remove' AND (status <> '' OR 'status' IN required)
UNION ALL
SELECT 'student_id', row_id, student_id FROM temp.work_senr WHERE action <> 'remove' AND (student_id <> '' OR 'student_id' IN required)
UNION ALL
SELECT 'suffix', row_id, suffix FROM temp.work_senr WHERE action <> 'remove' AND (suffix <> '' OR 'suffix' IN required)
UNION ALL
SELECT 'transaction_type', row_id, transaction_type FROM temp.work_senr WHERE action <> 'remove' AND (transaction_type <> '' OR 'transaction_type' IN required)
UNION ALL
SELECT 'transfer_code', row_id, transfer_code FROM temp.work_senr WHERE action <> 'remove' AND (transfer_code <> '' OR 'transfer_code' IN required)
UNION ALL
SELECT 'uc_csu', row_id, uc_csu FROM temp.work_senr WHERE action <> 'remove' AND (uc_csu <> '' OR 'uc_csu' IN required);
