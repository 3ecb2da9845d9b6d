-- How many classes in the file the report leaves out, and why.
SELECT iif(core_code = '', 'without a core code', 'without a student of the grades that count') AS why, count(*) AS classes
FROM temp.report_class WHERE core_code = '' OR by_what = '' GROUP BY why ORDER BY why
