-- parameters: :request :sha256
SELECT EXISTS (SELECT 1 FROM ut_ssid_reply WHERE request_id = :request AND sha256 = :sha256)
