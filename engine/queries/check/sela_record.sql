-- What rules of phase record read beside work_sela: every filled field, and the blank ones that may not be.
DROP TABLE IF EXISTS temp.work_sela_field;
CREATE TEMP TABLE work_sela_field (
  column_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (column_name, row_id)
) WITHOUT ROWID;

INSERT INTO temp.work_sela_field (column_name, row_id, value)
SELECT column_name, row_id, value FROM (
  SELECT f.column_name, f.required, w.row_id,
         CASE f.column_name
           WHEN 'record_type' THEN w.record_type WHEN 'transaction_type' THEN w.transaction_type
           WHEN 'local_record_id' THEN w.local_record_id WHEN 'lea' THEN w.lea WHEN 'school' THEN w.school
           WHEN 'academic_year' THEN w.academic_year WHEN 'ssid' THEN w.ssid WHEN 'first_name' THEN w.first_name
           WHEN 'last_name' THEN w.last_name WHEN 'birth_date' THEN w.birth_date WHEN 'gender' THEN w.gender
           WHEN 'student_id' THEN w.student_id WHEN 'elas' THEN w.elas WHEN 'start_date' THEN w.start_date
           WHEN 'primary_language' THEN w.primary_language WHEN 'correction_reason' THEN w.correction_reason
         END AS value
  FROM temp.ref_field AS f
  CROSS JOIN temp.work_sela AS w
  WHERE f.record = 'SELA' AND w.action <> 'remove')
WHERE value <> '' OR required = 'Y';
