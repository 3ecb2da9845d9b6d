-- Days of the academic years that the file speaks for: key, school, cells.
SELECT school || ' ' || date AS key, school, coalesce(holiday, '')
FROM school_day
WHERE school_year(date) IN (SELECT school_year(date) FROM temp.stage_school_day)
