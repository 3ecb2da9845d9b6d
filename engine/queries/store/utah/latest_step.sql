-- The latest step of a person that counts, of one collection ('': any) or one extract (0: any).
-- parameters: :extract :collection
SELECT s.id, s.extract_id, s.step
FROM ut_step AS s JOIN ut_extract AS x ON x.id = s.extract_id
WHERE s.step <> 'delivered' AND s.id NOT IN (SELECT step_id FROM ut_step_undo)
  AND (:extract = 0 OR x.id = :extract) AND (:collection = '' OR x.collection = :collection)
ORDER BY s.id DESC LIMIT 1
