-- parameters: :year_start :year_end
SELECT EXISTS (SELECT 1 FROM ut_enrollment WHERE entry_date BETWEEN :year_start AND :year_end)
