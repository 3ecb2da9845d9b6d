-- Utah: each student's SSID (the SIS's own, else the one that the state gave last), and whether the state has said
-- of just this SSID and these attributes that they agree.
CREATE VIEW ut_ssid_standing AS
SELECT student_number, school_number, ssid, sis_ssid, given_ssid,
       CASE WHEN told IS NULL THEN ''
            ELSE (SELECT outcome FROM ut_ssid_reply_row WHERE id = told) END AS told,
       EXISTS (SELECT 1 FROM ut_ssid_reply_row AS r
               WHERE r.id = told AND r.outcome = 'verified' AND r.ssid = named.ssid AND r.attributes = named.attributes)
         AS verified,
       attributes
FROM (
  SELECT s.student_number, s.school_number, s.attributes, s.sis_ssid, coalesce(s.given, '') AS given_ssid,
         coalesce(nullif(s.sis_ssid, ''), s.given, '') AS ssid, s.told
  FROM (
    SELECT student_number, school_number, attributes, sis_ssid,
           (SELECT r.ssid FROM ut_ssid_reply_row AS r
            WHERE r.student_number = s.student_number AND r.outcome = 'assigned' ORDER BY r.id DESC LIMIT 1) AS given,
           (SELECT r.id FROM ut_ssid_reply_row AS r
            WHERE r.student_number = s.student_number AND r.outcome IN ('verified', 'mismatch', 'duplicate')
            ORDER BY r.id DESC LIMIT 1) AS told
    FROM ut_student AS s
  ) AS s
) AS named;

-- Every extract with its state: extracted, delivered, collected, validated, asked, finalized.
CREATE VIEW ut_extract_state AS
SELECT x.id AS extract, x.collection, x.year, x.day, x.file_name AS file, x.records,
       coalesce((SELECT s.step FROM ut_step AS s WHERE s.extract_id = x.id ORDER BY s.id DESC LIMIT 1), 'extracted') AS state,
       coalesce((SELECT s.at FROM ut_step AS s WHERE s.extract_id = x.id ORDER BY s.id DESC LIMIT 1), x.at) AS since,
       x.at AS extracted_at, x.data_date, x.date_from, x.date_to, x.nightly_run_id IS NOT NULL AS nightly,
       x.layout_version, x.layout_standing, x.sha256
FROM ut_extract AS x;
