-- The request that a reply answers: the one that is named, else the one that these very bytes were a reply to, else the
-- newest to which no line of a reply has been applied.
-- parameters: :request :sha256
SELECT q.id, q.step, q.file_name FROM ut_ssid_request AS q
WHERE q.id = CASE WHEN :request > 0 THEN :request
                  ELSE coalesce((SELECT max(request_id) FROM ut_ssid_reply WHERE sha256 = :sha256 AND applied > 0),
                                (SELECT max(w.id) FROM ut_ssid_request AS w
                                 WHERE NOT EXISTS (SELECT 1 FROM ut_ssid_reply AS r WHERE r.request_id = w.id AND r.applied > 0))) END
