-- parameters: :year
DELETE FROM ut_past_table WHERE year = :year
