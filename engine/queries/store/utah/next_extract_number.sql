-- parameters: :day
SELECT coalesce(max(number), 0) + 1 FROM ut_extract WHERE day = :day
