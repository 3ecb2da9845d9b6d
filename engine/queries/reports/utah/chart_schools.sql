-- What is kept of each school over the extracts of a year, in the order in which they were made. parameters: :year
SELECT p.school_number, p.school_name, p.extract_id, p.students, p.membership_days, p.fatal, p.warnings
FROM ut_extract_school AS p JOIN ut_extract AS x ON x.id = p.extract_id
WHERE x.year = :year ORDER BY p.school_number, x.day, x.number, x.id
