-- rule: UT.SSID.ONE
-- system: utah
-- records: S1 S2 S3
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: SSID process
-- message: A student has more than one SSID, or two students share one.
-- source: WASHK12; USBE-SSID
WITH own AS MATERIALIZED (
  SELECT student_number, school_number, row_ssid AS ssid FROM temp.s1 WHERE coalesce(row_ssid, '') <> ''
  UNION SELECT student_number, school_number, ssid FROM temp.s2 WHERE coalesce(ssid, '') <> ''
  UNION SELECT student_number, school_number, ssid FROM temp.s3 WHERE coalesce(ssid, '') <> ''
),
shared AS MATERIALIZED (
  SELECT ssid, min(student_number) AS first, max(student_number) AS last FROM temp.s1 WHERE coalesce(ssid, '') <> ''
  GROUP BY ssid HAVING count(DISTINCT student_number) > 1
)
SELECT 'S1' AS record, min(school_number) AS school, student_number, student_number AS key, 'ssid' AS field,
       'the student has ' || count(DISTINCT ssid) || ' SSIDs' AS detail
FROM own GROUP BY student_number HAVING count(DISTINCT ssid) > 1
UNION ALL
SELECT 'S1', min(s1.school_number), s1.student_number, s1.student_number, 'ssid',
       'student ' || iif(s1.student_number = shared.first, shared.last, shared.first) || ' has the same SSID'
FROM shared JOIN temp.s1 ON s1.ssid = shared.ssid
GROUP BY s1.student_number
