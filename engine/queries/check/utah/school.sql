-- A school by its number, with or without zeros in front, of whichever year. parameters: :school
SELECT school_number FROM (
  SELECT school_number FROM ut_school UNION SELECT school_number FROM ut_enrollment
)
WHERE without_zeros(school_number) = without_zeros(:school)
ORDER BY school_number <> :school, school_number LIMIT 1
