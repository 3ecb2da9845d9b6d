-- 1: it was delivered (place '': anywhere).  parameters: :extract :place
SELECT EXISTS (SELECT 1 FROM ut_step WHERE extract_id = :extract AND step = 'delivered' AND (:place = '' OR detail = :place))
