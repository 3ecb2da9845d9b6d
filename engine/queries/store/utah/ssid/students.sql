-- Every student, as a reply is matched with her: names as the SIS has them, and which SSIDs are hers.
SELECT s.student_number, s.last_name, s.first_name, n.ssid, n.given_ssid
FROM ut_student AS s JOIN ut_ssid_standing AS n ON n.student_number = s.student_number
ORDER BY s.student_number
