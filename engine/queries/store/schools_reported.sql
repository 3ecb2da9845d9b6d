-- How many schools are reported.
SELECT count(*) FROM school WHERE reported = 1
