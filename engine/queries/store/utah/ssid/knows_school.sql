-- parameters: :school
SELECT EXISTS (SELECT 1 FROM ut_school WHERE school_number = :school)
    OR EXISTS (SELECT 1 FROM ut_enrollment WHERE school_number = :school)
