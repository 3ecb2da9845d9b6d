-- The file of a request; 0: of the newest one.
-- parameters: :request
SELECT file_name, sha256 FROM ut_ssid_request
WHERE id = CASE WHEN :request > 0 THEN :request ELSE (SELECT max(id) FROM ut_ssid_request) END
