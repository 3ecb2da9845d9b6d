-- The schools in the file, the LEA last.
SELECT school, name FROM (SELECT school, name, 0 AS turn FROM temp.report_school UNION ALL SELECT 'all', 'all schools', 1)
ORDER BY turn, school
