-- The newest answer that was taken in of each student of a request.
-- parameters: :request
SELECT student_number, outcome, ssid, message FROM ut_ssid_reply_row AS r
WHERE request_id = :request AND outcome <> 'refused'
  AND id = (SELECT max(id) FROM ut_ssid_reply_row AS n
            WHERE n.student_number = r.student_number AND n.request_id = r.request_id AND n.outcome <> 'refused')
