-- SSID requests that do not have the rows that they had.
SELECT 'SSID request ' || q.id || ' has ' || count(r.line) || ' of its ' || q.rows || ' rows'
FROM ut_ssid_request AS q LEFT JOIN ut_ssid_request_row AS r ON r.request_id = q.id
GROUP BY q.id HAVING count(r.line) <> q.rows
ORDER BY q.id
