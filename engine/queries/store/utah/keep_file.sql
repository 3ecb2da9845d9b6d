-- parameters: :sha256 :size :deflated
INSERT INTO ut_file (sha256, size, deflated) VALUES (:sha256, :size, :deflated) ON CONFLICT DO NOTHING
