-- The schools as people know them, by state code; of several local schools with one code the first.
SELECT state_code, min(code), coalesce(name, '') FROM school WHERE coalesce(state_code, '') <> '' GROUP BY state_code
