-- Where open spells may end with the year: a school and a year, or '' and a year for every school.
SELECT school, year FROM temp.year_end_school
UNION ALL
SELECT '', year FROM temp.year_end_due
