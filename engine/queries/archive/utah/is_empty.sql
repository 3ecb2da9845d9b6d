-- Whether a year has neither an extract nor an attached file. parameters: :year
SELECT NOT EXISTS (SELECT 1 FROM ut_extract WHERE year = :year) AND NOT EXISTS (SELECT 1 FROM ut_attached WHERE year = :year)
