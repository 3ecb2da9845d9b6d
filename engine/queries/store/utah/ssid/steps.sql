-- The four steps in order: who would be asked, whom it would be of use for, and the newest request and reply.
SELECT step, students, open, coalesce(waits, 0) AS waits, request, request_day, request_rows, reply, reply_day, applied, refused
FROM (
  SELECT s.place, s.step,
         (SELECT count(*) FROM temp.ssid_place AS p WHERE p.step = s.step AND p.wanted) AS students,
         (SELECT count(*) FROM temp.ssid_place AS p WHERE p.step = s.step AND p.wanted AND NOT p.settled) AS open,
         (SELECT max(u.request) FROM temp.ssid_unanswered AS u WHERE u.step = s.step AND u.waits) AS waits,
         q.id AS request, q.day AS request_day, q.rows AS request_rows, r.id AS reply, r.day AS reply_day, r.applied, r.refused
  FROM (SELECT 1 AS place, 'retrieve' AS step UNION ALL SELECT 2, 'retrieve-new' UNION ALL SELECT 3, 'update'
        UNION ALL SELECT 4, 'verify') AS s
  LEFT JOIN ut_ssid_request AS q ON q.id = (SELECT max(id) FROM ut_ssid_request WHERE step = s.step)
  LEFT JOIN ut_ssid_reply AS r ON r.id = (SELECT max(r.id) FROM ut_ssid_reply AS r
                                          JOIN ut_ssid_request AS q ON q.id = r.request_id WHERE q.step = s.step)
)
ORDER BY place
