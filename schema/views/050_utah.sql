-- Utah: each student's SSID (the SIS's own, else the one that the state gave or confirmed last), and whether the
-- state has said of just this SSID and these attributes that they agree. Newer is what answers a newer request.
-- told: what the state said last about an SSID that it was asked to update or verify; '' for nothing, and after an
-- update that it took. told_stands: that this was said of the SSID and the attributes as they are now.
CREATE VIEW ut_ssid_standing AS
SELECT n.student_number, n.school_number, n.ssid, n.sis_ssid, n.given_ssid,
       CASE WHEN r.outcome IS NULL OR r.outcome = 'updated' THEN '' ELSE r.outcome END AS told,
       coalesce(r.outcome = 'verified' AND r.ssid = n.ssid AND r.attributes = n.attributes, 0) AS verified,
       n.attributes,
       coalesce(r.outcome <> 'updated' AND r.ssid = n.ssid AND r.attributes = n.attributes, 0) AS told_stands
FROM (
  SELECT s.*, coalesce(nullif(s.sis_ssid, ''), s.given_ssid) AS ssid
  FROM (
    SELECT student_number, school_number, attributes, sis_ssid,
           coalesce((SELECT r.ssid FROM ut_ssid_reply_row AS r
                     WHERE r.student_number = s.student_number AND r.outcome IN ('assigned', 'verified', 'updated')
                     ORDER BY r.request_id DESC, r.id DESC LIMIT 1), '') AS given_ssid,
           (SELECT r.id FROM ut_ssid_reply_row AS r
            WHERE r.student_number = s.student_number AND r.step IN ('update', 'verify') AND r.outcome <> 'refused'
            ORDER BY r.request_id DESC, r.id DESC LIMIT 1) AS told_id
    FROM ut_student AS s
  ) AS s
) AS n
LEFT JOIN ut_ssid_reply_row AS r ON r.id = n.told_id;

-- Every extract with its state: extracted, delivered, collected, validated, asked, finalized; steps taken back do not count.
CREATE VIEW ut_extract_state AS
SELECT x.id AS extract, x.collection, x.year, x.day, x.file_name AS file, x.records,
       coalesce((SELECT s.step FROM ut_step AS s WHERE s.extract_id = x.id AND s.id NOT IN (SELECT step_id FROM ut_step_undo)
                 ORDER BY s.id DESC LIMIT 1), 'extracted') AS state,
       coalesce((SELECT s.at FROM ut_step AS s WHERE s.extract_id = x.id AND s.id NOT IN (SELECT step_id FROM ut_step_undo)
                 ORDER BY s.id DESC LIMIT 1), x.at) AS since,
       x.at AS extracted_at, x.data_date, x.date_from, x.date_to, x.nightly_run_id IS NOT NULL AS nightly,
       x.layout_version, x.layout_standing, x.sha256
FROM ut_extract AS x;
