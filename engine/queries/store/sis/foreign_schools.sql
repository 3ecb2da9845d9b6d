-- Schools to report that are another LEA's. None where the LEA is itself a school, as an independent charter is.  parameters: :lea
SELECT code, substr('00' || county, -2) || substr('00000' || district, -5) AS lea
FROM school
WHERE reported = 1 AND coalesce(county, '') <> '' AND coalesce(district, '') <> ''
  AND substr('00' || county, -2) || substr('00000' || district, -5) <> :lea
  AND NOT EXISTS (SELECT 1 FROM school WHERE state_code = :lea)
ORDER BY code
