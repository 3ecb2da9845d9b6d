-- parameters: :ssid :student :why :user
INSERT INTO same_person (ssid, student_id, why, added_at, added_by)
VALUES (:ssid, :student, :why, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :user)
