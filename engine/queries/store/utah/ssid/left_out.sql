-- Who a request leaves out though the step would ask, counted by the reason.
-- parameters: :step :school :everybody
SELECT count(*), min(student_number), reason FROM (
  SELECT student_number,
         CASE WHEN faults <> '' THEN 'the record lacks or has what the SIS must correct first'
              WHEN ssid <> '' AND NOT ten_digits THEN 'the SSID is not ten digits'
              WHEN shared_by <> '' THEN 'the SSID is shared with another student'
              WHEN differs AND :step = 'update' THEN 'the SIS has another SSID than the state gave'
              WHEN NOT :everybody AND :step = 'update' AND NOT confirmed AND change_refused
                THEN 'the state did not take these attributes (--all sends them again)'
              WHEN NOT :everybody AND :step = 'retrieve-new' AND ssid = '' AND found = 'none' AND found_step = 'retrieve' AND new_asked AND waits_new IS NOT NULL
                THEN 'a retrieve-new request waits for its reply (--all asks again)' END AS reason
  FROM temp.ssid_fact
  WHERE enrolled AND (:school = '' OR school_number = :school) AND (ssid = '') = (:step IN ('retrieve', 'retrieve-new'))
)
WHERE reason IS NOT NULL GROUP BY reason ORDER BY reason
