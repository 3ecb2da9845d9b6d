-- How many schools the year-end rule applies to today.
SELECT count(*) FROM temp.year_end_school
