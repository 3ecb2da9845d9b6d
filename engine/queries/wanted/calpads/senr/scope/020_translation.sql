-- Local codes that occur, with the state's code: XRF first, then the field's default, then the code itself if the
-- state knows it; an open code set takes any value of its width.  state IS NULL: nothing is known (it holds back).
CREATE TEMP TABLE translation (
  kind TEXT NOT NULL, local TEXT NOT NULL, state TEXT,
  PRIMARY KEY (kind, local)
) WITHOUT ROWID;

CREATE TEMP TABLE enrollment_code AS
SELECT DISTINCT program, grade, exit_reason, transfer_code FROM main.enrollment;

CREATE TEMP TABLE student_code AS
SELECT DISTINCT completion, end_of_year_status, summer_withdrawal_reason,
                iif(summer_withdrawal_reason <> '', program, NULL) AS program,
                iif(summer_withdrawal_reason <> '', grade, NULL) AS grade,
                iif(summer_withdrawal_reason <> '', transfer_code, NULL) AS transfer_code
FROM main.student_school;

WITH occurring (kind, table_code, field_code, code_set, local) AS (
  SELECT 'status', 'ENR', 'PR', 'enrollment_status', program FROM temp.enrollment_code WHERE program IS NOT NULL
  UNION SELECT 'status', 'ENR', 'PR', 'enrollment_status', program FROM temp.student_code WHERE program IS NOT NULL
  UNION SELECT 'grade', 'STU', 'GR', 'grade_level', grade FROM temp.enrollment_code WHERE grade IS NOT NULL
  UNION SELECT 'grade', 'STU', 'GR', 'grade_level', grade FROM temp.student_code WHERE grade IS NOT NULL
  UNION SELECT 'exit_reason', 'ATT', 'RS', 'exit_reason', exit_reason FROM temp.enrollment_code WHERE exit_reason <> ''
  UNION SELECT 'exit_reason', 'ATT', 'RS', 'exit_reason', summer_withdrawal_reason FROM temp.student_code
        WHERE summer_withdrawal_reason <> ''
  UNION SELECT 'exit_reason', 'ATT', 'RS', 'exit_reason', end_of_year_status FROM temp.student_code
        WHERE end_of_year_status <> ''
  UNION SELECT 'completion', 'STU', 'HSG', 'completion', completion FROM temp.student_code WHERE completion <> ''
  UNION SELECT 'transfer', 'ENR', 'IT', 'transfer', transfer_code FROM temp.enrollment_code WHERE transfer_code <> ''
  UNION SELECT 'transfer', 'ENR', 'IT', 'transfer', transfer_code FROM temp.student_code WHERE transfer_code <> ''
)
INSERT INTO temp.translation (kind, local, state)
SELECT o.kind, o.local,
       coalesce(
         x.state_code,
         CASE
           WHEN o.kind = 'status' AND o.local = '' THEN '10'
           WHEN o.kind = 'grade' AND o.local = '' THEN ''
           WHEN o.kind = 'grade' AND CAST(CAST(o.local AS INTEGER) AS TEXT) = coalesce(nullif(ltrim(o.local, '0'), ''), '0') THEN
             CASE CAST(o.local AS INTEGER)
               WHEN -2 THEN 'PS' WHEN -1 THEN 'TK' WHEN 0 THEN 'KN' WHEN 13 THEN '13' WHEN 14 THEN 'AD' WHEN 15 THEN 'IN'
               ELSE iif(CAST(o.local AS INTEGER) BETWEEN 1 AND 12, printf('%02d', CAST(o.local AS INTEGER)), NULL)
             END
           WHEN o.kind = 'exit_reason' THEN
             (SELECT c.code FROM temp.ref_code AS c WHERE c.code_set = 'exit_reason' AND substr(c.code, 2) = o.local)
         END,
         (SELECT c.code FROM temp.ref_code AS c WHERE c.code_set = o.code_set AND c.code = o.local),
         (SELECT o.local FROM temp.ref_code_set AS s
          WHERE s.code_set = o.code_set AND s.standing = 'open' AND length(o.local) = s.width))
FROM occurring AS o
LEFT JOIN main.code_translation AS x
  ON x.table_code = o.table_code AND x.field_code = o.field_code AND x.local_code = o.local;
