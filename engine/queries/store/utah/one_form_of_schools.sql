-- School numbers in the form that SC has them in, where they differ in zeros in front only.
UPDATE "{table}" SET school_number = s.school_number
FROM (SELECT min(school_number) AS school_number, without_zeros(school_number) AS number FROM ut_school GROUP BY 2) AS s
WHERE s.number = without_zeros("{table}".school_number)
  AND "{table}".school_number NOT IN (SELECT school_number FROM ut_school)
