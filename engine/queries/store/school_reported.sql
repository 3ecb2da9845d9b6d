-- Whether a school of that local or state code is selected.  parameters: :code
SELECT max(reported) FROM school WHERE code = :code OR state_code = :code HAVING count(*) > 0
