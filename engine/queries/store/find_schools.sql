-- A local code, else every school of that state code.  parameters: :code
SELECT code, state_code FROM school
WHERE code = :code OR (state_code = :code AND NOT EXISTS (SELECT 1 FROM school WHERE code = :code))
ORDER BY code
