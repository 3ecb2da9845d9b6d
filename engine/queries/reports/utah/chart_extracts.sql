-- The extracts of a school year in the order in which they were made. parameters: :year
SELECT id, day, collection FROM ut_extract WHERE year = :year ORDER BY day, number, id
