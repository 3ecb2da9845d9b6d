-- rule: UT.SEED.SSID
-- system: utah
-- records: S1
-- severity: fatal
-- standing: stated
-- phase: set
-- level: 1
-- place: SSID process
-- message: The SSID is missing, not verified or does not agree with the state; correct these first.
-- source: SEED-UT
SELECT 'S1' AS record, n.school_number AS school, n.student_number, n.student_number AS key, 'ssid' AS field,
       CASE WHEN n.ssid = '' THEN 'S.S.I.D. error: missing'
            WHEN n.malformed THEN 'S.S.I.D. error: not of the form that the state gives'
            WHEN n.told = 'duplicate' THEN 'S.S.I.D. error: the state has the student twice'
            WHEN n.told = 'mismatch' THEN 'S.S.I.D. error: SSID or attributes do not agree with the state'
            WHEN n.differs THEN 'S.S.I.D. error: the SIS has another SSID than the state gave'
            ELSE 'S.S.I.D. error: not verified' END AS detail
FROM (
  SELECT n.*, n.sis_ssid <> '' AND n.given_ssid <> '' AND n.sis_ssid <> n.given_ssid AS differs,
         n.ssid GLOB '*[^0-9]*' OR length(n.ssid) <> (SELECT max_length FROM temp.ut_field WHERE record = 'S1'
           AND column_name = 'ssid')
           AS malformed
  FROM ut_ssid_standing AS n
  WHERE n.student_number IN (SELECT student_number FROM temp.s1 WHERE left_on = '' OR left_on > entry_date)
) AS n
WHERE n.ssid = '' OR n.malformed OR NOT n.verified
