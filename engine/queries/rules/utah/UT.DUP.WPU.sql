-- rule: UT.DUP.WPU
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: SSID process
-- message: A student seems to be there under two numbers; a duplicate is not counted for funding.
-- source: WASHK12
-- Two students with one SSID are told by UT.SSID.ONE.
SELECT 'S1' AS record, school_number AS school, student_number, student_number AS key, 'student_number' AS field,
       'the same person as student ' || first || ' by name, birth date and gender' AS detail
FROM (
  SELECT s.student_number, s.school_number, n.ssid,
         first_value(s.student_number) OVER person AS first, first_value(n.ssid) OVER person AS first_ssid
  FROM ut_student AS s
  JOIN ut_ssid_standing AS n ON n.student_number = s.student_number
  WHERE s.last_name <> '' AND s.first_name <> '' AND s.birth_date <> ''
    AND s.student_number IN (SELECT student_number FROM temp.s1)
  WINDOW person AS (PARTITION BY lower(s.last_name), lower(s.first_name), s.birth_date, s.gender ORDER BY s.student_number)
)
WHERE student_number <> first AND (ssid = '' OR ssid <> first_ssid)
