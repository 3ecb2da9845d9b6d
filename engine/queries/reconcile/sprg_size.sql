-- Rows of C that a run compares, and rows of L that C has under the same key.
SELECT (SELECT count(*) FROM temp.program_c WHERE in_scope = 1) AS held_in_scope,
       (SELECT count(*) FROM temp.program_c WHERE fate = 'matched') AS matched
