-- The rows of a request, those who are enrolled on the day first, columns as the layout's record SSIDREQ names them, and attributes as they are sent.
-- parameters: :step :everybody :school :school_year :lea :request_type
SELECT CAST(row_number() OVER (ORDER BY NOT f.on_day, f.school_number, f.student_number) AS TEXT) AS file_line_number, f.ssid AS ssid,
       :school_year AS school_year, s.last_name, s.first_name, s.middle_name, s.name_suffix, s.gender, s.birth_date,
       :lea AS lea_number, f.school_number, f.student_number, f.grade_level, :request_type AS request_type, f.attributes
FROM temp.ssid_place AS p
JOIN temp.ssid_fact AS f ON f.student_number = p.student_number
JOIN ut_student AS s ON s.student_number = p.student_number
WHERE p.step = :step AND (:everybody OR p.wanted) AND (:school = '' OR f.school_number = :school)
ORDER BY NOT f.on_day, f.school_number, f.student_number
