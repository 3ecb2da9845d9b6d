-- Local codes that occur, with the state's code: XRF first, then the field's default, then the code itself if the
-- state knows it; an open code set takes any value of its width.  state IS NULL: nothing is known (it holds back).
CREATE TEMP TABLE translation (
  kind TEXT NOT NULL, local TEXT NOT NULL, state TEXT,
  PRIMARY KEY (kind, local)
) WITHOUT ROWID;

WITH coded (kind, table_code, field_code, code_set, column_name) AS (
  VALUES ('status', 'ENR', 'PR', 'enrollment_status', 'program'),
         ('grade', 'STU', 'GR', 'grade_level', 'grade'),
         ('exit_reason', 'ATT', 'RS', 'exit_reason', 'exit_reason'),
         ('exit_reason', 'ATT', 'RS', 'exit_reason', 'summer_withdrawal_reason'),
         ('exit_reason', 'ATT', 'RS', 'exit_reason', 'end_of_year_status'),
         ('completion', 'STU', 'HSG', 'completion', 'completion'),
         ('transfer', 'ENR', 'IT', 'transfer', 'transfer_code')
), occurring (kind, table_code, field_code, code_set, local) AS (
  SELECT DISTINCT c.kind, c.table_code, c.field_code, c.code_set, v.value
  FROM coded AS c
  JOIN main.value_in_use AS v ON v.table_name IN ('enrollment', 'student_school') AND v.column_name = c.column_name
  WHERE v.value <> '' OR c.kind IN ('status', 'grade')
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
