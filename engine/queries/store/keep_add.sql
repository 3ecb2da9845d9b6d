-- parameters: :ssid :school :why :user
INSERT INTO keep (ssid, school, why, added_at, added_by)
VALUES (:ssid, :school, :why, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :user)
