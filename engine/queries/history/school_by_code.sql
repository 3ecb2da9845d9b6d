-- The state codes of a school that is named by its local or state code.  parameters: :code
SELECT DISTINCT state_code FROM school WHERE code = :code OR state_code = :code
