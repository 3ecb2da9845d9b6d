-- What rules of phase record read beside work_sprg: every filled field, and the blank ones that may not be (senr_record.sql).
DROP TABLE IF EXISTS temp.work_sprg_field;
CREATE TEMP TABLE work_sprg_field (
  column_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (column_name, row_id)
) WITHOUT ROWID;

WITH required AS MATERIALIZED (SELECT column_name FROM temp.ref_field WHERE record = 'SPRG' AND required = 'Y')
INSERT INTO temp.work_sprg_field (column_name, row_id, value)
SELECT 'academic_year', row_id, academic_year FROM temp.work_sprg WHERE action <> 'remove' AND (academic_year <> '' OR 'academic_year' IN required)
UNION ALL
SELECT 'birth_date', row_id, birth_date FROM temp.work_sprg WHERE action <> 'remove' AND (birth_date <> '' OR 'birth_date' IN required)
UNION ALL
SELECT 'dwelling_type', row_id, dwelling_type FROM temp.work_sprg WHERE action <> 'remove' AND (dwelling_type <> '' OR 'dwelling_type' IN required)
UNION ALL
SELECT 'end_date', row_id, end_date FROM temp.work_sprg WHERE action <> 'remove' AND (end_date <> '' OR 'end_date' IN required)
UNION ALL
SELECT 'filler_21', row_id, filler_21 FROM temp.work_sprg WHERE action <> 'remove' AND (filler_21 <> '' OR 'filler_21' IN required)
UNION ALL
SELECT 'filler_22', row_id, filler_22 FROM temp.work_sprg WHERE action <> 'remove' AND (filler_22 <> '' OR 'filler_22' IN required)
UNION ALL
SELECT 'filler_25', row_id, filler_25 FROM temp.work_sprg WHERE action <> 'remove' AND (filler_25 <> '' OR 'filler_25' IN required)
UNION ALL
SELECT 'filler_26', row_id, filler_26 FROM temp.work_sprg WHERE action <> 'remove' AND (filler_26 <> '' OR 'filler_26' IN required)
UNION ALL
SELECT 'first_name', row_id, first_name FROM temp.work_sprg WHERE action <> 'remove' AND (first_name <> '' OR 'first_name' IN required)
UNION ALL
SELECT 'gender', row_id, gender FROM temp.work_sprg WHERE action <> 'remove' AND (gender <> '' OR 'gender' IN required)
UNION ALL
SELECT 'last_name', row_id, last_name FROM temp.work_sprg WHERE action <> 'remove' AND (last_name <> '' OR 'last_name' IN required)
UNION ALL
SELECT 'lea', row_id, lea FROM temp.work_sprg WHERE action <> 'remove' AND (lea <> '' OR 'lea' IN required)
UNION ALL
SELECT 'local_record_id', row_id, local_record_id FROM temp.work_sprg WHERE action <> 'remove' AND (local_record_id <> '' OR 'local_record_id' IN required)
UNION ALL
SELECT 'membership', row_id, membership FROM temp.work_sprg WHERE action <> 'remove' AND (membership <> '' OR 'membership' IN required)
UNION ALL
SELECT 'migrant_id', row_id, migrant_id FROM temp.work_sprg WHERE action <> 'remove' AND (migrant_id <> '' OR 'migrant_id' IN required)
UNION ALL
SELECT 'partnership_academy', row_id, partnership_academy FROM temp.work_sprg WHERE action <> 'remove' AND (partnership_academy <> '' OR 'partnership_academy' IN required)
UNION ALL
SELECT 'program', row_id, program FROM temp.work_sprg WHERE action <> 'remove' AND (program <> '' OR 'program' IN required)
UNION ALL
SELECT 'record_type', row_id, record_type FROM temp.work_sprg WHERE action <> 'remove' AND (record_type <> '' OR 'record_type' IN required)
UNION ALL
SELECT 'school', row_id, school FROM temp.work_sprg WHERE action <> 'remove' AND (school <> '' OR 'school' IN required)
UNION ALL
SELECT 'service_code', row_id, service_code FROM temp.work_sprg WHERE action <> 'remove' AND (service_code <> '' OR 'service_code' IN required)
UNION ALL
SELECT 'service_year', row_id, service_year FROM temp.work_sprg WHERE action <> 'remove' AND (service_year <> '' OR 'service_year' IN required)
UNION ALL
SELECT 'ssid', row_id, ssid FROM temp.work_sprg WHERE action <> 'remove' AND (ssid <> '' OR 'ssid' IN required)
UNION ALL
SELECT 'start_date', row_id, start_date FROM temp.work_sprg WHERE action <> 'remove' AND (start_date <> '' OR 'start_date' IN required)
UNION ALL
SELECT 'student_id', row_id, student_id FROM temp.work_sprg WHERE action <> 'remove' AND (student_id <> '' OR 'student_id' IN required)
UNION ALL
SELECT 'transaction_type', row_id, transaction_type FROM temp.work_sprg WHERE action <> 'remove' AND (transaction_type <> '' OR 'transaction_type' IN required)
UNION ALL
SELECT 'unaccompanied_youth', row_id, unaccompanied_youth FROM temp.work_sprg WHERE action <> 'remove' AND (unaccompanied_youth <> '' OR 'unaccompanied_youth' IN required);
