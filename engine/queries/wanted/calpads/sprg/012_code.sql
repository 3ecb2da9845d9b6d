-- Local codes of PGM and FRE, those of rows that are gone too, as the state's. NULL: no translation; '': translated to blank, a program that is not reported.
DROP TABLE IF EXISTS temp.program_code;
DROP TABLE IF EXISTS temp.meal_code;
CREATE TEMP TABLE program_code (local TEXT PRIMARY KEY NOT NULL, state TEXT) WITHOUT ROWID;

INSERT INTO temp.program_code (local, state)
SELECT p.code, iif(x.state_code = '', '', (SELECT c.code FROM temp.ref_code AS c
                                           WHERE c.code_set = 'education_program' AND c.code = coalesce(x.state_code, p.code)))
FROM (SELECT code FROM main.program WHERE code <> '' UNION SELECT code FROM main.gone_program WHERE origin = 'PGM') AS p
LEFT JOIN main.code_translation AS x ON x.table_code = 'PGM' AND x.field_code = 'CD' AND x.local_code = p.code;

-- Meals in any case; a translation may name the state's program or Aeries' own letter.
CREATE TEMP TABLE meal_code (local TEXT PRIMARY KEY NOT NULL, state TEXT) WITHOUT ROWID;

INSERT INTO temp.meal_code (local, state)
SELECT code, CASE upper(value) WHEN '' THEN '' WHEN 'F' THEN '181' WHEN 'R' THEN '182' WHEN '181' THEN '181' WHEN '182' THEN '182' END
FROM (SELECT m.code,
             coalesce((SELECT x.state_code FROM main.code_translation AS x
                       WHERE x.table_code = 'FRE' AND x.field_code = 'CD' AND x.local_code = m.code),
                      (SELECT min(x.state_code) FROM main.code_translation AS x
                       WHERE x.table_code = 'FRE' AND x.field_code = 'CD' AND upper(x.local_code) = upper(m.code)),
                      m.code) AS value
      FROM (SELECT code FROM main.meal WHERE code <> '' UNION SELECT code FROM main.gone_program WHERE origin = 'FRE') AS m);
