-- The request that a reply answers: the one that is named, else the newest to which no line of a reply has been applied.
-- Where these very bytes answered another request before (again), and that one did not ask the very same, it is that one.
-- parameters: :request :sha256
SELECT q.id, q.step, q.file_name, :request = 0 AND q.id = before AS again
FROM (
  SELECT (SELECT max(request_id) FROM ut_ssid_reply WHERE sha256 = :sha256 AND applied > 0) AS before,
         (SELECT max(w.id) FROM ut_ssid_request AS w
          WHERE NOT EXISTS (SELECT 1 FROM ut_ssid_reply AS r WHERE r.request_id = w.id AND r.applied > 0)) AS waits
) AS c
JOIN ut_ssid_request AS q
  ON q.id = CASE WHEN :request > 0 THEN :request
                 WHEN before IS NULL
                   OR (SELECT step || sha256 FROM ut_ssid_request WHERE id = waits)
                      = (SELECT step || sha256 FROM ut_ssid_request WHERE id = before) THEN waits
                 ELSE before END
