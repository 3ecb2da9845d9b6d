-- Rows of C that a run compares, rows of L that C has under the same key, and whether C has rows at other schools.
SELECT (SELECT count(*) FROM temp.program_c WHERE in_scope = 1) AS held_in_scope,
       (SELECT count(*) FROM temp.program_c WHERE fate = 'matched') AS matched,
       EXISTS (SELECT 1 FROM temp.program_c WHERE school NOT IN (SELECT code FROM temp.program_scope)) AS rows_elsewhere
