-- The newest later extract of the same collection and year that was delivered.  parameters: :extract
SELECT max(n.id)
FROM ut_extract AS x
JOIN ut_extract AS n ON n.collection = x.collection AND n.year = x.year AND n.id > x.id
WHERE x.id = :extract AND EXISTS (SELECT 1 FROM ut_step AS s WHERE s.extract_id = n.id AND s.step = 'delivered')
