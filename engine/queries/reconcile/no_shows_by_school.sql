-- Rows of C that say already that the student never came.
SELECT school, count(*) FROM temp.c_only WHERE code = 'no show' GROUP BY school
