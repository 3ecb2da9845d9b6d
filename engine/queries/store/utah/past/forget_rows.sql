-- parameters: :year
DELETE FROM ut_past_row WHERE year = :year
