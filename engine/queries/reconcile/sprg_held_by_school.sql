-- Rows of C that a run compares, by school.
SELECT school, count(*) FROM temp.program_c WHERE in_scope = 1 GROUP BY school
