-- 1: the rows of the year are kept, and the tables hold it no more. parameters: :year
SELECT EXISTS (SELECT 1 FROM ut_past_table WHERE year = :year)
   AND NOT (EXISTS (SELECT 1 FROM main.ut_school WHERE school_year = CAST(:year AS TEXT))
            AND EXISTS (SELECT 1 FROM main.ut_enrollment
                        WHERE entry_date BETWEEN (:year - 1) || '-07-01' AND :year || '-06-30'))
